# One build, three services: `docker build --target ingest .`, `--target stream-processor`, `--target dashboard-api`.
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn -B -q -Dquick package

FROM eclipse-temurin:21-jre AS runtime
RUN useradd --system --create-home --home-dir /home/kvisa kvisa && mkdir -p /data /inbox && chown kvisa /data /inbox
WORKDIR /app
# The licences travel with the image: stream-processor carries CoreNLP (docs/decisions/0002-corenlp-licence.md).
COPY LICENSE LICENSES/ licences/
USER kvisa
VOLUME /data
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dorg.slf4j.simpleLogger.log.kvisa=info -Dorg.slf4j.simpleLogger.showDateTime=true"

FROM runtime AS ingest
COPY --from=build /src/ingest/target/lib lib/
COPY --from=build /src/ingest/target/classes classes/
# The worker touches this file whenever it has looked through its inbox.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD test -n "$(find /data/ingest.alive -mmin -2 2>/dev/null)"
ENTRYPOINT ["java", "-cp", "classes:lib/*", "kvisa.ingest.IngestMain"]

FROM runtime AS stream-processor
COPY --from=build /src/stream-processor/target/lib lib/
COPY --from=build /src/stream-processor/target/classes classes/
EXPOSE 8081
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/8081 && printf "GET /health HTTP/1.0\r\n\r\n" >&3 && head -1 <&3 | grep -q " 200"'
ENTRYPOINT ["java", "-cp", "classes:lib/*", "kvisa.stream.StreamProcessorMain"]

FROM runtime AS dashboard-api
COPY --from=build /src/dashboard-api/target/lib lib/
COPY --from=build /src/dashboard-api/target/classes classes/
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET /health HTTP/1.0\r\n\r\n" >&3 && head -1 <&3 | grep -q " 200"'
ENTRYPOINT ["java", "-cp", "classes:lib/*", "kvisa.dashboard.DashboardMain"]
