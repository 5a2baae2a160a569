# Vetbell on Payara Micro. Build the two jars first, on this machine: ./mvnw package -DskipTests
#   docker build -t vetbell .
#   docker run -p 8080:8080 -v vetbell-data:/data --env-file vetbell.env vetbell
FROM eclipse-temurin:25-jre

RUN useradd --system --uid 10001 --home-dir /opt/vetbell vetbell \
 && mkdir -p /opt/vetbell /data \
 && chown vetbell /data \
 && chmod 700 /data

WORKDIR /opt/vetbell
COPY target/servers/payara-micro.jar server-config/payara/pre-boot.asadmin \
     server-config/payara/logging.properties ./
COPY target/vetbell.war ./

ENV PORT=8080 \
    VETBELL_DATA_DIR=/data \
    JAVA_OPTS="-XX:MaxRAMPercentage=70"

USER vetbell
VOLUME /data
EXPOSE 8080

# The server reports itself ready even when Vetbell was not deployed: ask Vetbell.
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /twilio/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

# exec: SIGTERM goes to the JVM, which drains its calls first. Give it time: docker stop -t 60.
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -jar payara-micro.jar --noHazelcast --port \"$PORT\" --logproperties logging.properties --prebootcommandfile pre-boot.asadmin --contextroot / --deploy vetbell.war"]
