package org.amsportal.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsProblem;
import org.amsportal.intake.Brought.Waiting;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Row;
import org.amsportal.sheets.Mapping;
import org.amsportal.sheets.Recoding;
import org.amsportal.sheets.Refusal;
import org.amsportal.sheets.Sheet;
import org.amsportal.sheets.SheetRead;
import org.amsportal.sheets.Sheets;
import org.amsportal.sheets.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Spreadsheets that people bring: kept as they are corrected, planned, and started once. */
@Component
public class Spreadsheets {

    /** What nobody goes on with is deleted after this. */
    public static final Duration KEPT_FOR = Duration.ofDays(7);
    /** Nobody has more that are not started. */
    public static final int MOST = 20;

    private static final int TOP = 6;
    private static final int LONGEST_TITLE = 150;
    /** A large workbook takes some hundred MB while it is read. */
    private static final int READ_AT_ONCE = 2;

    /** What came of bringing one. */
    public sealed interface Bringing {

        record Done(UUID id) implements Bringing {}

        record Refused(Refusal why) implements Bringing {}

        /** They have {@link #MOST} already. */
        record TooMany() implements Bringing {}
    }

    /** A spreadsheet's plan. */
    public sealed interface Plan {

        record Made(SheetPlan plan) implements Plan {}

        /** The list of everybody is being read: ask again in a moment. */
        record Reading() implements Plan {}

        /** AMS did not tell what a plan needs. */
        record Unread(AmsProblem problem) implements Plan {}
    }

    private final BroughtRows rows;
    private final PlanMaking making;
    private final Batches batches;
    private final Clock clock;
    private final Semaphore reading = new Semaphore(READ_AT_ONCE, true);

    Spreadsheets(BroughtRows rows, PlanMaking making, Batches batches, Clock clock) {
        this.rows = rows;
        this.making = making;
        this.batches = batches;
        this.clock = clock;
    }

    /** Takes in a file. The title is its name. */
    public Bringing file(Admin admin, String name, byte[] bytes) {
        return bring(admin, name, () -> Sheets.file(name, bytes), bytes);
    }

    /** Takes in cells that were copied in a spreadsheet. */
    public Bringing pasted(Admin admin, String title, String text) {
        return bring(admin, title, () -> Sheets.pasted(text), null);
    }

    private Bringing bring(Admin admin, String title, Supplier<SheetRead> read,
            byte @Nullable [] bytes) {
        if (rows.waiting(admin).size() >= MOST) {
            return new Bringing.TooMany();
        }
        return switch (read(read)) {
            case SheetRead.Refused(var why) -> new Bringing.Refused(why);
            case SheetRead.Done(var sheet) -> new Bringing.Done(kept(admin, title, sheet, bytes));
        };
    }

    private SheetRead read(Supplier<SheetRead> read) {
        reading.acquireUninterruptibly();
        try {
            return read.get();
        } finally {
            reading.release();
        }
    }

    private UUID kept(Admin admin, String title, Sheet sheet, byte @Nullable [] bytes) {
        var brought = fresh(admin, new Brought(UUID.randomUUID(), titled(title), clock.instant(), 0, sheet,
                new Wishes(Mapping.of(sheet), false, false, null), new TreeSet<>()), sheet);
        rows.add(admin, brought);
        if (bytes != null && sheet.told().stream().anyMatch(Told.SheetChoice.class::isInstance)) {
            rows.keepSource(brought.id(), bytes);
        }
        return brought.id();
    }

    /** With what another sheet says, and nothing that was said of the one before. */
    private Brought fresh(Admin admin, Brought brought, Sheet sheet) {
        Optional<Remembered> before = remembered(admin, sheet);
        return brought.with(before.map(Remembered::sheet).orElse(sheet))
                .with(new Wishes(before.map(Remembered::mapping).orElseGet(() -> Mapping.of(sheet)),
                        before.isPresent(), false, brought.wishes().companyId()))
                .leavingOut(new TreeSet<>());
    }

    /** What came of reading one that was brought in another way. */
    public sealed interface ReadAgain {

        record Done() implements ReadAgain {}

        record Refused(Refusal why) implements ReadAgain {}

        /** It was corrected in another tab meanwhile. */
        record Changed() implements ReadAgain {}
    }

    /** Reads another sheet of the workbook. What was corrected in the one before is gone. */
    public ReadAgain sheet(Admin admin, Brought brought, int place) {
        Optional<byte[]> source = rows.source(admin, brought.id());
        if (source.isEmpty()) {
            return new ReadAgain.Changed();
        }
        return switch (read(() -> Sheets.sheet(source.get(), place))) {
            case SheetRead.Refused(var why) -> new ReadAgain.Refused(why);
            case SheetRead.Done(var sheet) -> again(fresh(admin, brought, sheet));
        };
    }

    /** Reads the letters in another encoding. What was said of the columns and rows stays. */
    public ReadAgain letters(Admin admin, Brought brought, String encoding) {
        Sheet sheet = Recoding.in(brought.sheet(), encoding);
        return again(brought.wishes().mapped()
                ? brought.with(sheet.withHeader(brought.sheet().headerNumber()))
                : fresh(admin, brought, sheet));
    }

    private ReadAgain again(Brought brought) {
        return rows.change(brought, clock.instant()) ? new ReadAgain.Done() : new ReadAgain.Changed();
    }

    private record Remembered(Sheet sheet, Mapping mapping) {}

    /** The first row of those at the top by whose names somebody of this company has told the columns before. */
    private Optional<Remembered> remembered(Admin admin, Sheet sheet) {
        return Stream
                .concat(Stream.of(sheet), sheet.all().stream().limit(TOP).map(row -> sheet.withHeader(row.number())))
                .flatMap(it -> it.headerKey().flatMap(key -> rows.mapping(scope(admin), key))
                        .filter(mapping -> mapping.columns().isEmpty() || mapping.columns().lastKey() < it.width())
                        .map(mapping -> new Remembered(it, mapping)).stream())
                .findFirst();
    }

    /** One that this admin brought and that is not started; nobody sees what others have brought. */
    public Optional<Brought> find(Admin admin, UUID id) {
        return rows.find(admin, id);
    }

    /** The batch that one became. */
    public Optional<UUID> batch(Admin admin, UUID id) {
        return rows.batch(admin, id);
    }

    /** This admin's that are not started, newest first. */
    public List<Waiting> waiting(Admin admin) {
        return rows.waiting(admin);
    }

    public void delete(Admin admin, UUID id) {
        if (rows.delete(admin, id)) {
            making.letGo(id);
        }
    }

    /** Says which column is what; remembered for the next spreadsheet of the same columns in this company. False when somebody was quicker. */
    public boolean map(Admin admin, Brought brought, int header, Mapping mapping, @Nullable Long companyId) {
        var sheet = brought.sheet().withHeader(header);
        boolean kept = rows.change(brought.with(sheet).with(brought.wishes().with(mapping, companyId)),
                clock.instant());
        if (kept && mapping.isUsable()) {
            sheet.headerKey().ifPresent(key -> rows.remember(scope(admin), key, mapping, clock.instant()));
        }
        return kept;
    }

    /** Keeps a correction; false when somebody was quicker. */
    public boolean keep(Brought corrected) {
        return rows.change(corrected, clock.instant());
    }

    /** The plan as it was made, or made now. */
    public Plan plan(Admin admin, Brought brought) {
        return making.plan(admin, brought);
    }

    /** The plan is made anew from what AMS has now. */
    public void forgetPlan(Brought brought) {
        making.forget(brought);
    }

    /** Looks up what some more of those have of whom it is not known, so that the next plan knows. */
    public void lookUp(Admin admin, SheetPlan plan) {
        making.lookUp(admin, plan);
    }

    /** Carries a plan out, once. Rows with problems and those left out are not part of it. */
    public Batches.Sent start(Admin admin, Brought brought, SheetPlan plan) {
        var wanted = new TreeMap<Integer, Batches.Wanted>();
        Row departments = plan.departments();
        if (departments != null) {
            wanted.put(Row.DEPARTMENTS_ROW,
                    new Batches.Wanted(departments, companyOf(departments)));
        }
        for (PlannedRow row : plan.rows()) {
            if (row.row() != null) {
                wanted.put(row.number(), new Batches.Wanted(row.row(), row.companyId()));
            }
        }
        var sent = batches.sendOnce(admin, PlanMaking.form(brought.id()), plan.nonce(), brought.id(), brought.title(),
                wanted);
        switch (sent) {
            case Batches.Sent.Started(var batch) -> started(brought, batch);
            case Batches.Sent.Already(var batch, _) -> started(brought, batch);
            case Batches.Sent.Otherwise(var batch, _) -> started(brought, batch);
            default -> {
                // nothing was sent
            }
        }
        return sent;
    }

    private void started(Brought brought, UUID batch) {
        rows.started(brought, batch);
        making.letGo(brought.id());
    }

    /** Null where departments of several companies are created: each belongs to its own. */
    private static @Nullable Long companyOf(Row departments) {
        var companies = departments.creations().stream().map(Row.Creation::companyId).distinct().toList();
        return companies.size() == 1 ? companies.getFirst() : null;
    }

    private static String scope(Admin admin) {
        return admin.companyId() != null ? "company " + admin.companyId() : "actor " + admin.actorId();
    }

    private static String titled(String name) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").strip();
        String title = bare.isEmpty() ? "Spreadsheet" : bare;
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }
}
