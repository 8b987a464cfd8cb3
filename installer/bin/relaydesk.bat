@echo off
rem Starts RelayDesk with a Java of version 25 or newer: RELAYDESK_JAVA_HOME, JAVA_HOME, then the path.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if exist "%HOME_DIR%\runtime\bin\java.exe" set "JAVA=%HOME_DIR%\runtime\bin\java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined RELAYDESK_JAVA_HOME set "JAVA=%RELAYDESK_JAVA_HOME%\bin\java.exe"
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xmx512m -XX:+ExitOnOutOfMemoryError %RELAYDESK_OPTS% -cp "%HOME_DIR%\lib\*" org.relaydesk.app.Main %*
exit /b %ERRORLEVEL%
