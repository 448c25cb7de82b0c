@echo off
rem Runs Hebi, building the jar first when it is missing or older than the sources.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\hebi-all.jar"
powershell -NoProfile -ExecutionPolicy Bypass -Command "$j=$env:JAR; if(-not(Test-Path $j)){exit 1}; $t=(Get-Item $j).LastWriteTimeUtc; $n=Get-ChildItem -Recurse -File (Join-Path $env:HOME_DIR 'src\main'),(Join-Path $env:HOME_DIR 'pom.xml') | Where-Object {$_.LastWriteTimeUtc -gt $t} | Select-Object -First 1; if($n){exit 1}else{exit 0}"
if errorlevel 1 (
  where mvn >nul 2>nul || (echo hebi: Maven is needed to build Hebi the first time: install it and put mvn on the PATH 1>&2 & exit /b 2)
  echo hebi: building %JAR% ^(only when the sources have changed^) 1>&2
  pushd "%HOME_DIR%"
  call mvn -B -q -DskipTests package 1>&2
  if errorlevel 1 (popd & echo hebi: the build failed; see above 1>&2 & exit /b 2)
  popd
)
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined HEBI_JAVA_OPTS set "HEBI_JAVA_OPTS=-Xss4m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"%JAVA%" %HEBI_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
