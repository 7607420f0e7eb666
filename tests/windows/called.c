/* Stands in for a program that ours starts: keeps what it was asked, and what it was given, in a file beside itself. */
#include <windows.h>
#include <fcntl.h>
#include <io.h>
#include <stdio.h>

int main(void) {
    _setmode(_fileno(stdin), _O_BINARY);
    static WCHAR name[4096];
    static char command[16384], given[65536];
    GetModuleFileNameW(NULL, name, 4090);
    lstrcatW(name, L".part");
    FILE *file = _wfopen(name, L"wb");
    if (!file) return 1;
    WideCharToMultiByte(CP_UTF8, 0, GetCommandLineW(), -1, command, sizeof command, NULL, NULL);
    fprintf(file, "%s\n", command);
    for (size_t count; (count = fread(given, 1, sizeof given, stdin)) > 0;) fwrite(given, 1, count, file);
    fclose(file);
    /* Whoever waits for it finds it whole. */
    static WCHAR whole[4096];
    GetModuleFileNameW(NULL, whole, 4090);
    lstrcatW(whole, L".txt");
    return MoveFileExW(name, whole, MOVEFILE_REPLACE_EXISTING) ? 0 : 1;
}
