package org.govhall.organization;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.govhall.identity.AccountId;
import org.govhall.identity.AccountView;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.sheet.Sheet;
import org.govhall.sheet.SheetFile;
import org.govhall.sheet.SheetFlaw;
import org.govhall.sheet.SheetLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes windows and those who work there from a book. The trial run does everything that taking over does, under the same
 * rules, and takes it back: what it finds wrong, taking over would refuse. A book is taken over whole or not at all; what
 * is as the book says is left alone, and what the book does not name stays.
 */
@Service
class StaffImport {

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_NEW_PEOPLE = 300;
    private static final int MOST_FLAWS = 500;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_PERSON = 60;
    private static final int SHORTEST_USER_NAME = 4;
    private static final String PARTED_BY = "[；;、]";

    /** Stands for the password of the trial run, by which nobody ever signs in. */
    private static final PasswordHash NONE = new PasswordHash("{noop}");

    /** The column beside which a refusal stands that names the field of a form. */
    private static final Map<String, String> COLUMN_OF = Map.of(
            "center", StaffBook.CENTER,
            "departments", StaffBook.DEPARTMENTS,
            "department", StaffBook.DEPARTMENT,
            "userName", StaffBook.USER_NAME,
            "termUntil", StaffBook.TERM_UNTIL);

    /** The column beside which a refusal stands that names no field. */
    private static final Map<String, String> COLUMN_BY_KEY = Map.ofEntries(
            Map.entry("organization.refused.window-without-department", StaffBook.DEPARTMENTS),
            Map.entry("organization.refused.hours-beyond", StaffBook.HOURS),
            Map.entry("organization.refused.term-over", StaffBook.TERM_UNTIL),
            Map.entry("organization.refused.term-not-begun", StaffBook.TERM_FROM),
            Map.entry("organization.refused.naming-missing", StaffBook.DOCUMENT),
            Map.entry("organization.refused.naming-number", StaffBook.DOCUMENT),
            Map.entry("organization.refused.naming-to-come", StaffBook.NAMED_ON),
            Map.entry("organization.refused.naming-department", StaffBook.NAMED_BY),
            Map.entry("organization.refused.chief-rank", StaffBook.RANK),
            Map.entry("organization.refused.chief-missing", StaffBook.POST),
            Map.entry("organization.refused.second-chief", StaffBook.POST));

    private final OrganizationSetup setup;
    private final StaffAdmission admission;
    private final Accounts accounts;
    private final Remits remits;
    private final StaffBook book;
    private final TransactionTemplate transaction;

    StaffImport(
            OrganizationSetup setup,
            StaffAdmission admission,
            Accounts accounts,
            Remits remits,
            StaffBook book,
            PlatformTransactionManager transactions) {
        this.setup = setup;
        this.admission = admission;
        this.accounts = accounts;
        this.remits = remits;
        this.book = book;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What happens to a row. */
    enum RowChange {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /** A row and what happens to it. */
    record Outcome(String sheet, int row, String what, RowChange change) {}

    /** Somebody who was taken in, and the password that is shown once. */
    record NewSignIn(String name, String userName, String password) {}

    /** What a run found: what it did, or would do, and what is wrong. */
    record Result(List<Outcome> outcomes, List<SheetFlaw> flaws, List<NewSignIn> signIns) {

        public boolean isRight() {
            return flaws.isEmpty() && !outcomes.isEmpty();
        }

        public long windows(String change) {
            return count(StaffBook.WINDOWS, change);
        }

        public long staff(String change) {
            return count(StaffBook.STAFF, change);
        }

        private long count(String sheet, String change) {
            return outcomes.stream()
                    .filter(outcome -> outcome.sheet().equals(sheet)
                            && outcome.change().name().equals(change))
                    .count();
        }

        public boolean isChange() {
            return outcomes.stream().anyMatch(outcome -> outcome.change() != RowChange.UNCHANGED);
        }
    }

    /** The trial run: changes nothing. */
    Result check(String fileName, byte[] content, SignedIn who) {
        return run(fileName, content, who, null);
    }

    /** Takes the book over, or nothing of it when anything is wrong. */
    Result take(String fileName, byte[] content, SignedIn who) {
        Result trial = check(fileName, content, who);
        if (!trial.isRight()) {
            return trial;
        }
        // hashing takes its time, and is done before anything is locked
        List<Initial> passwords = trial.signIns().stream()
                .map(person -> {
                    String password = admission.initialPassword();
                    return new Initial(password, accounts.hash(password));
                })
                .toList();
        return run(fileName, content, who, passwords);
    }

    private record Initial(String password, PasswordHash hash) {}

    /** @param passwords of those who are new, in their order; null for a trial run */
    private Result run(String fileName, byte[] content, SignedIn who, @Nullable List<Initial> passwords) {
        Refusal.unless(content.length <= MOST_BYTES, "sheet.refused.too-large");
        List<Sheet> sheets = SheetFile.read(fileName, content);
        return Objects.requireNonNull(transaction.execute(status -> {
            Result result = new Run(remits.ofAdministrator(who), passwords).of(sheets);
            if (passwords == null || !result.flaws().isEmpty()) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }

    /** One row of the second sheet, whose cells can be read. */
    private record Row(
            SheetLine line,
            CenterView center,
            String number,
            String userName,
            String name,
            Rank rank,
            @Nullable DepartmentView department,
            PostKind kind,
            boolean isA,
            String standsInFor,
            @Nullable Term term) {

        String window() {
            return place(center, number);
        }

        /** The post of this window and kind that somebody holds. */
        String post(String holder) {
            return window() + " " + kind + " " + holder;
        }

        boolean samePersonAs(Row other) {
            return name.equals(other.name)
                    && rank == other.rank
                    && Objects.equals(term, other.term)
                    && center.equals(other.center)
                    && Objects.equals(department, other.department);
        }
    }

    private static String place(CenterView center, String number) {
        return center.id() + " " + number.toUpperCase(Locale.ROOT);
    }

    /** One run over a book. */
    private final class Run {

        private final Remit remit;
        private final @Nullable List<Initial> passwords;
        private final Map<String, CenterView> centers;
        private final Map<String, DepartmentView> departments;
        private final Map<String, WindowId> windows = new HashMap<>();
        private final Map<String, OfficerId> people = new HashMap<>();
        private final Map<String, RowChange> changedPeople = new HashMap<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<SheetFlaw> flaws = new ArrayList<>();
        private final List<NewSignIn> signIns = new ArrayList<>();

        Run(Remit remit, @Nullable List<Initial> passwords) {
            this.remit = remit;
            this.passwords = passwords;
            this.centers = byName(
                    remit.organization().centers.values().stream()
                            .filter(remit::covers)
                            .toList(),
                    CenterView::name);
            this.departments = byName(
                    remit.organization().departments.values().stream()
                            .filter(remit::isServed)
                            .toList(),
                    DepartmentView::name);
            for (CenterView center : centers.values()) {
                remit.organization()
                        .windowsByCenter
                        .getOrDefault(center.id(), List.of())
                        .forEach(window -> windows.put(place(center, window.number()), window.id()));
            }
        }

        private <V> Map<String, V> byName(List<V> all, Function<V, String> name) {
            return all.stream().collect(Collectors.toMap(name, one -> one, (one, other) -> one, LinkedHashMap::new));
        }

        Result of(List<Sheet> sheets) {
            int rows = 0;
            for (Sheet sheet : sheets) {
                rows += sheet.rows().size();
            }
            Refusal.unless(rows <= MOST_ROWS, "organization.import.refused.too-many", MOST_ROWS);
            Sheet ofWindows = sheet(sheets, StaffBook.WINDOWS);
            Sheet ofStaff = sheet(sheets, StaffBook.STAFF);
            if (ofWindows != null) {
                SheetLine.of(ofWindows, StaffBook.WINDOW_COLUMNS, this::flaw).forEach(this::window);
            }
            if (ofStaff != null) {
                staff(SheetLine.of(ofStaff, StaffBook.STAFF_COLUMNS, this::flaw));
            }
            if (rows == 0 && flaws.isEmpty()) {
                flaw(new SheetFlaw(StaffBook.WINDOWS, 0, "", new Refusal("organization.import.refused.empty")));
            }
            return new Result(List.copyOf(outcomes), List.copyOf(flaws), List.copyOf(signIns));
        }

        private @Nullable Sheet sheet(List<Sheet> sheets, String name) {
            Sheet found = sheets.stream()
                    .filter(sheet -> sheet.name().strip().equals(name))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                flaw(new SheetFlaw(name, 0, "", new Refusal("sheet.refused.sheet-missing", name)));
            }
            return found;
        }

        private void flaw(SheetFlaw flaw) {
            if (flaws.size() < MOST_FLAWS) {
                flaws.add(flaw);
            }
        }

        private final Set<String> namedWindows = new HashSet<>();

        private void window(SheetLine line) {
            int before = flaws.size();
            CenterView center = center(line);
            String number = line.required(StaffBook.NUMBER, LONGEST_NUMBER);
            String name = line.required(StaffBook.WINDOW_NAME, LONGEST_NAME);
            WindowKind kind = line.requiredOneOf(StaffBook.KIND, book.words(WindowKind.class));
            Set<DepartmentId> serves = new HashSet<>();
            for (String part : line.text(StaffBook.DEPARTMENTS).split(PARTED_BY)) {
                DepartmentView department =
                        part.isBlank() ? null : department(line, StaffBook.DEPARTMENTS, part.strip());
                if (department != null) {
                    serves.add(department.id());
                }
            }
            ReceptionHours hours = hours(line);
            if (flaws.size() > before || center == null || number == null || name == null || kind == null) {
                return;
            }
            if (!namedWindows.add(place(center, number))) {
                line.wrong(StaffBook.NUMBER, new Refusal("organization.import.refused.twice", number));
                return;
            }
            attempt(
                    line,
                    StaffBook.WINDOWS,
                    center.name() + " " + number + " " + name,
                    () -> open(
                            new NewWindow(center.id(), number, name, kind, serves, hours),
                            line.has(StaffBook.HOURS),
                            place(center, number)));
        }

        /** Null where the window is open as its centre is, and where the book says nothing of hours. */
        private @Nullable ReceptionHours hours(SheetLine line) {
            String text = line.has(StaffBook.HOURS) ? line.text(StaffBook.HOURS) : "";
            try {
                return text.isEmpty() ? null : ReceptionHours.read(text);
            } catch (Refusal refusal) {
                line.wrong(StaffBook.HOURS, refusal);
                return null;
            }
        }

        private RowChange open(NewWindow plan, boolean saysHours, String place) {
            remit.requireMayOpen(plan);
            WindowId known = windows.get(place);
            if (known == null) {
                windows.put(place, setup.openWindow(plan));
                return RowChange.ADDED;
            }
            WindowView there =
                    Objects.requireNonNull(remit.organization().windows.get(known));
            boolean otherwise = !there.name().equals(plan.name())
                    || there.kind() != plan.kind()
                    || !there.departments().equals(plan.departments());
            boolean otherHours = saysHours && !Objects.equals(there.ownHours(), plan.hours());
            if (otherwise) {
                setup.changeWindow(known, plan.name(), plan.kind(), plan.departments());
            }
            if (otherHours) {
                setup.keepWindowHours(known, plan.hours());
            }
            return otherwise || otherHours ? RowChange.CHANGED : RowChange.UNCHANGED;
        }

        private void staff(List<SheetLine> lines) {
            List<Row> rows = new ArrayList<>();
            for (SheetLine line : lines) {
                Row row = row(line);
                if (row != null) {
                    rows.add(row);
                }
            }
            Map<String, List<Row>> byPerson = new LinkedHashMap<>();
            rows.forEach(row -> byPerson.computeIfAbsent(row.userName(), unknown -> new ArrayList<>())
                    .add(row));
            byPerson.values().forEach(this::person);
            if (signIns.size() > MOST_NEW_PEOPLE) {
                flaw(new SheetFlaw(
                        StaffBook.STAFF,
                        0,
                        "",
                        new Refusal("organization.import.refused.too-many-people", MOST_NEW_PEOPLE)));
            }
            Map<Row, Row> standsInFor = partners(rows);
            // a window has its chief representative before others work there
            Map<Row, RowChange> posts = new HashMap<>();
            rows.stream()
                    .filter(Row::isA)
                    .sorted(Comparator.comparing(Row::kind).reversed())
                    .forEach(row -> post(row, standsInFor, posts));
            rows.forEach(row -> {
                Row post = row.isA() ? row : standsInFor.get(row);
                RowChange ofPost = post == null ? null : posts.get(post);
                RowChange ofPerson = changedPeople.get(row.userName());
                if (ofPost != null && ofPerson != null) {
                    outcomes.add(new Outcome(
                            StaffBook.STAFF,
                            row.line().number(),
                            row.name() + " · " + row.center().name() + " " + row.number(),
                            ofPerson.compareTo(ofPost) < 0 ? ofPerson : ofPost));
                }
            });
        }

        /** For whom each B stands in: one for each A. */
        private Map<Row, Row> partners(List<Row> rows) {
            Map<String, Row> held = new HashMap<>();
            for (Row row : rows) {
                if (row.isA() && held.putIfAbsent(row.post(row.userName()), row) != null) {
                    row.line()
                            .wrong(
                                    StaffBook.USER_NAME,
                                    new Refusal("organization.import.refused.twice", row.userName()));
                }
            }
            Map<Row, Row> partners = new LinkedHashMap<>();
            Set<Row> taken = new HashSet<>();
            for (Row row : rows) {
                if (row.isA()) {
                    continue;
                }
                Row a = held.get(row.post(row.standsInFor()));
                if (a == null) {
                    row.line()
                            .wrong(
                                    StaffBook.STANDS_IN_FOR,
                                    new Refusal("organization.import.refused.no-a", row.standsInFor()));
                } else if (!taken.add(a)) {
                    row.line()
                            .wrong(
                                    StaffBook.STANDS_IN_FOR,
                                    new Refusal("organization.import.refused.twice", row.standsInFor()));
                } else {
                    partners.put(row, a);
                }
            }
            return partners;
        }

        private @Nullable Row row(SheetLine line) {
            int before = flaws.size();
            CenterView center = center(line);
            String number = line.required(StaffBook.NUMBER, LONGEST_NUMBER);
            String userName = line.required(StaffBook.USER_NAME, LONGEST_PERSON);
            String name = line.required(StaffBook.NAME, LONGEST_PERSON);
            Rank rank = line.requiredOneOf(StaffBook.RANK, book.words(Rank.class));
            PostKind kind = line.requiredOneOf(StaffBook.POST, book.words(PostKind.class));
            Boolean isA = line.requiredOneOf(
                    StaffBook.SIDE,
                    new TreeMap<>(Map.of(StaffBook.SIDE_A, Boolean.TRUE, StaffBook.SIDE_B, Boolean.FALSE)));
            String of = line.text(StaffBook.DEPARTMENT);
            DepartmentView department = of.isEmpty() ? null : department(line, StaffBook.DEPARTMENT, of);
            String standsInFor = line.text(StaffBook.STANDS_IN_FOR);
            Term term = term(line);
            if (userName != null && userName.length() < SHORTEST_USER_NAME) {
                line.wrong(StaffBook.USER_NAME, new Refusal("organization.form.user-name"));
            }
            if (Boolean.FALSE.equals(isA) && standsInFor.isEmpty()) {
                line.wrong(StaffBook.STANDS_IN_FOR, new Refusal("sheet.refused.missing"));
            }
            if (center != null && number != null && !windows.containsKey(place(center, number))) {
                line.wrong(StaffBook.NUMBER, new Refusal("organization.import.refused.no-window", number));
            }
            return flaws.size() > before
                            || center == null
                            || number == null
                            || userName == null
                            || name == null
                            || rank == null
                            || kind == null
                            || isA == null
                    ? null
                    : new Row(line, center, number, userName, name, rank, department, kind, isA, standsInFor, term);
        }

        /** Null where the book says nothing of terms; a term that is left empty has no end. */
        private @Nullable Term term(SheetLine line) {
            if (!line.has(StaffBook.TERM_FROM) || !line.has(StaffBook.TERM_UNTIL)) {
                return null;
            }
            LocalDate from = day(line, StaffBook.TERM_FROM);
            LocalDate until = day(line, StaffBook.TERM_UNTIL);
            try {
                return new Term(from, until);
            } catch (Refusal refusal) {
                line.wrong(StaffBook.TERM_UNTIL, refusal);
                return null;
            }
        }

        private @Nullable LocalDate day(SheetLine line, String column) {
            String typed = line.text(column);
            try {
                return typed.isEmpty() ? null : LocalDate.parse(typed);
            } catch (DateTimeParseException e) {
                line.wrong(column, (Refusal) new Refusal("organization.form.date").initCause(e));
                return null;
            }
        }

        private void person(List<Row> rows) {
            Row first = rows.get(0);
            for (Row again : rows) {
                if (!again.samePersonAs(first)) {
                    again.line()
                            .wrong(
                                    StaffBook.USER_NAME,
                                    new Refusal(
                                            "organization.import.refused.differs",
                                            first.userName(),
                                            first.line().number()));
                    return;
                }
            }
            Set<Role> roles = rows.stream()
                    .map(row -> row.kind() == PostKind.CLERK ? Role.WINDOW_CLERK : Role.CHIEF_REPRESENTATIVE)
                    .collect(Collectors.toSet());
            RowChange change = attempt(first.line(), () -> known(first, roles));
            if (change != null) {
                changedPeople.put(first.userName(), change);
            }
        }

        private RowChange known(Row row, Set<Role> roles) {
            AccountId account = accounts.accountOf(row.userName()).orElse(null);
            if (account == null) {
                people.put(row.userName(), takeIn(row, roles));
                return RowChange.ADDED;
            }
            OfficerView officer = remit.organization().officersByAccount.get(account);
            if (officer == null || !remit.covers(officer)) {
                throw new Refusal("organization.import.refused.other-account", row.userName()).on("userName");
            }
            Refusal.unless(officer.working(), "organization.refused.officer-left", officer.name());
            DepartmentView department = row.department();
            if (!officer.center().equals(row.center().id())
                    || !Objects.equals(officer.department(), department == null ? null : department.id())) {
                throw new Refusal("organization.import.refused.elsewhere", officer.name()).on("userName");
            }
            Set<Role> held = accounts.find(account).map(AccountView::roles).orElse(Set.of());
            if (!held.containsAll(roles)) {
                throw new Refusal("organization.import.refused.role", officer.name()).on("userName");
            }
            people.put(row.userName(), officer.id());
            Term term = row.term() == null ? officer.term() : row.term();
            if (officer.name().equals(row.name())
                    && officer.rank() == row.rank()
                    && officer.term().equals(term)) {
                return RowChange.UNCHANGED;
            }
            setup.changeOfficer(officer.id(), row.name(), row.rank(), term);
            return RowChange.CHANGED;
        }

        private OfficerId takeIn(Row row, Set<Role> roles) {
            Initial initial = passwords == null ? new Initial("", NONE) : passwords.get(signIns.size());
            DepartmentView department = row.department();
            OfficerId officer = admission.admit(
                    new OfficerForm(
                            row.name(),
                            row.userName(),
                            row.rank(),
                            row.center().id().toString(),
                            department == null ? null : department.id().toString(),
                            null,
                            first(row.term()),
                            last(row.term()),
                            false,
                            List.copyOf(roles)),
                    initial.hash(),
                    remit);
            signIns.add(new NewSignIn(row.name(), row.userName(), initial.password()));
            return officer;
        }

        private static @Nullable String first(@Nullable Term term) {
            return term == null || term.from() == null ? null : term.from().toString();
        }

        private static @Nullable String last(@Nullable Term term) {
            return term == null || term.until() == null ? null : term.until().toString();
        }

        private void post(Row row, Map<Row, Row> standsInFor, Map<Row, RowChange> posts) {
            Row standIn = standsInFor.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(row))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            int before = flaws.size();
            ChiefNaming naming = naming(row);
            WindowId window = windows.get(row.window());
            OfficerId a = people.get(row.userName());
            OfficerId b = standIn == null ? null : people.get(standIn.userName());
            if (flaws.size() > before || window == null || a == null || (standIn != null && b == null)) {
                return;
            }
            RowChange change = attempt(row.line(), () -> put(row.kind(), window, a, b, naming));
            if (change != null) {
                posts.put(row, change);
            }
        }

        private RowChange put(
                PostKind kind, WindowId window, OfficerId a, @Nullable OfficerId b, @Nullable ChiefNaming naming) {
            PostView there = remit.organization().posts(window).stream()
                    .filter(post -> post.kind() == kind
                            && (kind == PostKind.CHIEF_REPRESENTATIVE
                                    || post.officerA().equals(a)))
                    .findFirst()
                    .orElse(null);
            if (there == null) {
                if (kind == PostKind.CHIEF_REPRESENTATIVE) {
                    setup.nameChief(window, a, b, naming);
                } else {
                    setup.establishPost(window, a, b);
                }
                return RowChange.ADDED;
            }
            if (there.officerA().equals(a)
                    && Objects.equals(there.officerB(), b)
                    && (naming == null || naming.equals(there.naming()))) {
                return RowChange.UNCHANGED;
            }
            setup.fillPost(there.id(), a, b, naming);
            return RowChange.CHANGED;
        }

        private @Nullable ChiefNaming naming(Row row) {
            SheetLine line = row.line();
            String document = line.text(StaffBook.DOCUMENT);
            if (row.kind() == PostKind.CLERK || document.isEmpty()) {
                return null;
            }
            String on = line.required(StaffBook.NAMED_ON, LONGEST_NUMBER);
            String by = line.required(StaffBook.NAMED_BY, LONGEST_NAME);
            DepartmentView department = by == null ? null : department(line, StaffBook.NAMED_BY, by);
            if (on == null || department == null) {
                return null;
            }
            try {
                return new ChiefNaming(document, LocalDate.parse(on), department.id());
            } catch (DateTimeParseException e) {
                line.wrong(StaffBook.NAMED_ON, (Refusal) new Refusal("organization.form.date").initCause(e));
            } catch (Refusal refusal) {
                line.wrong(StaffBook.DOCUMENT, refusal);
            }
            return null;
        }

        private @Nullable CenterView center(SheetLine line) {
            String name = line.required(StaffBook.CENTER, LONGEST_NAME);
            CenterView center = name == null ? null : centers.get(name);
            if (name != null && center == null) {
                line.wrong(StaffBook.CENTER, new Refusal("organization.import.refused.no-center", name));
            }
            return center;
        }

        private @Nullable DepartmentView department(SheetLine line, String column, String name) {
            DepartmentView department = departments.get(name);
            if (department == null) {
                line.wrong(column, new Refusal("organization.import.refused.no-department", name));
            }
            return department;
        }

        private void attempt(SheetLine line, String sheet, String what, Supplier<RowChange> act) {
            RowChange change = attempt(line, act);
            if (change != null) {
                outcomes.add(new Outcome(sheet, line.number(), what, change));
            }
        }

        private @Nullable RowChange attempt(SheetLine line, Supplier<RowChange> act) {
            try {
                return act.get();
            } catch (Refusal refusal) {
                String field = refusal.field();
                line.wrong(
                        field == null
                                ? COLUMN_BY_KEY.getOrDefault(refusal.messageKey(), "")
                                : COLUMN_OF.getOrDefault(field, ""),
                        refusal);
                return null;
            }
        }
    }
}
