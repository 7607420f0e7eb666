/* Does to the console of a program what a person, or Windows itself, does to it there.

       console PROGRAM paste            pastes what comes on standard input (UTF-8) as the console of Windows does it: every character as a key
                                        that is pressed and let go of, all of them in one call
       console PROGRAM keys             presses what comes on standard input: lines with a key, a character and what is held, in hexadecimal
       console PROGRAM control EVENT    an event of the console, with its number: Windows too begins a thread in the program for it
       console PROGRAM resize W H       makes the window so many columns and rows
       console PROGRAM modes            prints how the console is set up
       console PROGRAM shown            prints what it shows */
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

static void put(INPUT_RECORD *record, WORD key, WCHAR unit, DWORD held, BOOL is_down) {
    record->EventType = KEY_EVENT;
    record->Event.KeyEvent.bKeyDown = is_down;
    record->Event.KeyEvent.wRepeatCount = 1;
    record->Event.KeyEvent.wVirtualKeyCode = key;
    record->Event.KeyEvent.uChar.UnicodeChar = unit;
    record->Event.KeyEvent.dwControlKeyState = held;
}

static int write_keys(HANDLE input, INPUT_RECORD *records, DWORD count) {
    DWORD written = 0;
    return WriteConsoleInputW(input, records, count, &written) && written == count ? 0 : 2;
}

static int paste(HANDLE input) {
    static char text[65536];
    static WCHAR units[65536];
    int length = (int)fread(text, 1, sizeof text, stdin);
    int count = MultiByteToWideChar(CP_UTF8, 0, text, length, units, 65536);
    INPUT_RECORD *records = calloc(2 * (size_t)count, sizeof *records);
    for (int at = 0; at < count; at++) {
        WORD key = units[at] == L'\r' ? VK_RETURN : units[at] == L'\t' ? VK_TAB : 0;
        put(&records[2 * at], key, units[at], 0, TRUE);
        put(&records[2 * at + 1], key, units[at], 0, FALSE);
    }
    return write_keys(input, records, 2 * (DWORD)count);
}

static int press(HANDLE input) {
    unsigned key, unit, held, is_down;
    while (scanf("%x %x %x %u", &key, &unit, &held, &is_down) == 4) {
        INPUT_RECORD record = {0};
        put(&record, (WORD)key, (WCHAR)unit, held, (BOOL)is_down);
        if (write_keys(input, &record, 1)) return 2;
    }
    return 0;
}

static int control(DWORD process, unsigned event) {
    HANDLE program = OpenProcess(PROCESS_ALL_ACCESS, FALSE, process);
    void *routine = (void *)GetProcAddress(GetModuleHandleA("kernelbase.dll"), "CtrlRoutine");
    return program && routine && CreateRemoteThread(program, NULL, 0, (LPTHREAD_START_ROUTINE)routine, (void *)(ULONG_PTR)event, 0, NULL) ? 0 : 2;
}

/* The window is never larger than what it is a window on. */
static int resize(HANDLE output, SHORT width, SHORT height) {
    CONSOLE_SCREEN_BUFFER_INFO now;
    if (!GetConsoleScreenBufferInfo(output, &now)) return 2;
    COORD size = {width, height}, both = {max(width, now.dwSize.X), max(height, now.dwSize.Y)};
    SMALL_RECT window = {0, 0, width - 1, height - 1};
    return SetConsoleScreenBufferSize(output, both) && SetConsoleWindowInfo(output, TRUE, &window) && SetConsoleScreenBufferSize(output, size) ? 0 : 2;
}

static int modes(HANDLE input, HANDLE output) {
    DWORD in = 0, out = 0;
    CONSOLE_CURSOR_INFO cursor = {0};
    int came = GetConsoleMode(input, &in) && GetConsoleMode(output, &out) && GetConsoleCursorInfo(output, &cursor) ? 0 : 2;
    printf("input %lx output %lx cursor %d\n", in, out, cursor.bVisible);
    return came;
}

static int shown(HANDLE output) {
    CONSOLE_SCREEN_BUFFER_INFO now;
    static WCHAR row[1024];
    static char text[4096];
    DWORD count;
    if (!GetConsoleScreenBufferInfo(output, &now)) return 2;
    int width = now.srWindow.Right - now.srWindow.Left + 1;
    printf("%d x %d\n", width, now.srWindow.Bottom - now.srWindow.Top + 1);
    for (SHORT y = now.srWindow.Top; y <= now.srWindow.Bottom; y++) {
        COORD from = {now.srWindow.Left, y};
        if (!ReadConsoleOutputCharacterW(output, row, min(width, 1024), from, &count)) return 2;
        printf("%.*s\n", WideCharToMultiByte(CP_UTF8, 0, row, (int)count, text, sizeof text, NULL, NULL), text);
    }
    return 0;
}

static HANDLE console(const wchar_t *name) {
    return CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, 0, NULL);
}

int main(int count, char **words) {
    if (count < 3) return 1;
    DWORD process = process_named(words[1]);
    const char *what = words[2];
    FreeConsole();
    if (!process || !AttachConsole(process)) return 1;
    HANDLE input = console(L"CONIN$"), output = console(L"CONOUT$");
    if (input == INVALID_HANDLE_VALUE || output == INVALID_HANDLE_VALUE) return 1;
    if (!strcmp(what, "paste")) return paste(input);
    if (!strcmp(what, "keys")) return press(input);
    if (!strcmp(what, "control") && count == 4) return control(process, (unsigned)atoi(words[3]));
    if (!strcmp(what, "resize") && count == 5) return resize(output, (SHORT)atoi(words[3]), (SHORT)atoi(words[4]));
    if (!strcmp(what, "modes")) return modes(input, output);
    if (!strcmp(what, "shown")) return shown(output);
    return 1;
}
