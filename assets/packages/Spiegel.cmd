@echo off
rem Opent Spiegel in Windows Terminal als dat er is, en anders in dit venster.
where wt.exe >nul 2>nul
if not errorlevel 1 (
  start "" wt.exe --title Spiegel "%~dp0spiegel.exe" %*
  exit /b 0
)
chcp 65001 >nul
"%~dp0spiegel.exe" %*
if errorlevel 1 pause
