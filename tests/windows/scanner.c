/* Reads the files of a folder, one after another and without end, as a virus scanner or OneDrive does: as long as it reads one, nobody else may
   change it, remove it or give it another name.

       scanner FOLDER MILLISECONDS        MILLISECONDS: how long it reads each; then it rests for a quarter of a second */
#include <windows.h>
#include <stdlib.h>

int main(int count, char **words) {
    if (count < 3) return 1;
    DWORD while_reading = (DWORD)atoi(words[2]);
    char path[MAX_PATH];
    for (;;) {
        WIN32_FIND_DATAA found;
        lstrcpynA(path, words[1], 200);
        lstrcatA(path, "\\*");
        HANDLE all = FindFirstFileA(path, &found);
        if (all == INVALID_HANDLE_VALUE) return 1;
        do {
            if (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) continue;
            lstrcpynA(path, words[1], 200);
            lstrcatA(path, "\\");
            lstrcatA(path, found.cFileName);
            HANDLE file = CreateFileA(path, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
            if (file == INVALID_HANDLE_VALUE) continue;
            Sleep(while_reading);
            CloseHandle(file);
        } while (FindNextFileA(all, &found));
        FindClose(all);
        Sleep(250);
    }
}
