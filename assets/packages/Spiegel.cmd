@echo off
rem Opent Spiegel in Windows Terminal als dat er is, en anders in dit venster.
if not exist "%~dp0spiegel.exe" (
  echo Pak eerst de hele zip uit: rechtsklik op de zip, Alles uitpakken.
  pause
  exit /b 1
)
if exist "%LOCALAPPDATA%\Microsoft\WindowsApps\wt.exe" (
  start "" "%LOCALAPPDATA%\Microsoft\WindowsApps\wt.exe" --title Spiegel "%~dp0spiegel.exe" %*
  exit /b 0
)
chcp 65001 >nul
"%~dp0spiegel.exe" %*
if errorlevel 1 pause
