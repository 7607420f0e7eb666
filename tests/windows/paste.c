/* Pastes what comes on standard input (UTF-8) into the console of spiegel.exe, as the console of Windows does it: every character as
   a key that is pressed and let go of, all of them in one call. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tlhelp32.h>

static DWORD process_named(const char *name) {
    PROCESSENTRY32 entry = {.dwSize = sizeof entry};
    HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    for (BOOL found = Process32First(all, &entry); found; found = Process32Next(all, &entry))
        if (!_stricmp(entry.szExeFile, name)) return entry.th32ProcessID;
    return 0;
}

static void put(INPUT_RECORD *record, WCHAR unit, BOOL is_down) {
    WORD key = unit == L'\r' ? VK_RETURN : unit == L'\t' ? VK_TAB : 0;
    record->EventType = KEY_EVENT;
    record->Event.KeyEvent.bKeyDown = is_down;
    record->Event.KeyEvent.wRepeatCount = 1;
    record->Event.KeyEvent.wVirtualKeyCode = key;
    record->Event.KeyEvent.uChar.UnicodeChar = unit;
}

int main(void) {
    static char text[65536];
    static WCHAR units[65536];
    int length = (int)fread(text, 1, sizeof text, stdin);
    int count = MultiByteToWideChar(CP_UTF8, 0, text, length, units, 65536);
    INPUT_RECORD *records = calloc(2 * (size_t)count, sizeof *records);
    for (int at = 0; at < count; at++) {
        put(&records[2 * at], units[at], TRUE);
        put(&records[2 * at + 1], units[at], FALSE);
    }
    FreeConsole();
    if (!AttachConsole(process_named("spiegel.exe"))) return 1;
    HANDLE console = CreateFileW(L"CONIN$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, 0, NULL);
    DWORD written = 0;
    return console != INVALID_HANDLE_VALUE && WriteConsoleInputW(console, records, 2 * count, &written) && written == 2 * (DWORD)count ? 0 : 2;
}
