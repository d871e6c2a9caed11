package kvisa.allinone.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** How many demonstration posts fall into which hour. Derived from hot-search heat, kept as a small table. */
public final class DemoPlan {

    /** Heat that stands for one post; gives about 2,200 posts for the 15.3 million of the real days. */
    static final long HEAT_PER_POST = 7_000;

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 15);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 10, 2);

    /**
     * One seen hour.
     *
     * @param start  start of the hour, UTC
     * @param posts  posts in it, at least 0
     */
    public record Hour(Instant start, int posts) {}

    private DemoPlan() {}

    /**
     * Derives the plan from the hourly hot-search extract (tab-separated: date, hour, n_topics, sum_hot, ...; Beijing
     * time; hours without a snapshot have no row).
     *
     * @throws IOException if it cannot be read
     */
    public static List<Hour> derive(Reader hotSearchHours) throws IOException {
        List<Hour> hours = new ArrayList<>();
        BufferedReader lines = new BufferedReader(hotSearchHours);
        lines.readLine(); // column names
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] columns = line.split("\t", -1);
            LocalDate day = LocalDate.parse(columns[0]);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                int hourOfDay = Integer.parseInt(columns[1]);
                Instant start = day.atTime(hourOfDay, 0).atZone(BEIJING).toInstant();
                int loud = Math.toIntExact(Math.round(Double.parseDouble(columns[3]) / HEAT_PER_POST));
                hours.add(new Hour(start, loud + murmur(start, hourOfDay)));
            }
        }
        return hours;
    }

    /** Reads the table that {@link #write} made. */
    static List<Hour> read(Reader table) throws IOException {
        List<Hour> hours = new ArrayList<>();
        BufferedReader lines = new BufferedReader(table);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t", -1);
                hours.add(new Hour(Instant.parse(columns[0]), Integer.parseInt(columns[1])));
            }
        }
        return hours;
    }

    /** The table of a plan: start of hour and posts, tab-separated. */
    static String write(List<Hour> hours) {
        StringBuilder table =
                new StringBuilder("# hour (UTC)\tposts; derived from Weibo hot-search heat, see DemoPlan\n");
        hours.forEach(hour ->
                table.append(hour.start()).append('\t').append(hour.posts()).append('\n'));
        return table.toString();
    }

    /** Talk that no hot-search list shows: little before the wave, some during it, a tail after it; nights are quiet. */
    private static int murmur(Instant start, int hourOfDay) {
        boolean night = hourOfDay >= 1 && hourOfDay < 8;
        return switch (Phase.at(start)) {
            case EARLY -> night || hourOfDay % 4 == 1 ? 0 : 1;
            case RISE, PEAK -> night ? 0 : 3;
            case AFTER -> night ? 2 : 9;
        };
    }
}
