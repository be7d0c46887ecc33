package org.govhall.catalog;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Ids;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.sheet.Sheet;
import org.govhall.sheet.SheetFile;
import org.govhall.sheet.SheetFlaw;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports of the whole catalogue. A file is checked first, by the rules for drafts: what has an element missing cannot be
 * published, nor what somebody is drafting just now. Then another person than handed it in makes the legal check of what
 * would change and says why it is lawful; then it is taken over whole or not at all, published by the document it names. How far it has come stands in the database, so one can leave the page and come back. What is
 * not in the file stays as it is; an item whose rows say what it says already is left alone.
 */
@Service
class CatalogImports {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogImports.class);

    static final String PURPOSE = "CATALOGUE";

    private static final int AT_A_TIME = 100;
    private static final int FLAWS_KEPT = 1000;
    private static final int LONGEST_DETAIL = 300;
    private static final String UNIT_SEPARATOR = "\u001f";

    private final JdbcClient jdbc;
    private final UploadShelf shelf;
    private final CatalogBook book;
    private final CatalogMemory memory;
    private final Bundles bundles;
    private final ServiceItems items;
    private final ItemDrafts drafts;
    private final ItemRevisions revisions;
    private final EntityManager entityManager;
    private final AuditLog log;
    private final TransactionTemplate whole;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final ZoneId zone;

    CatalogImports(
            JdbcClient jdbc,
            UploadShelf shelf,
            CatalogBook book,
            CatalogMemory memory,
            Bundles bundles,
            ServiceItems items,
            ItemDrafts drafts,
            ItemRevisions revisions,
            EntityManager entityManager,
            AuditLog log,
            PlatformTransactionManager transactions,
            Clock clock,
            ZoneId zone) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.book = book;
        this.memory = memory;
        this.bundles = bundles;
        this.items = items;
        this.drafts = drafts;
        this.revisions = revisions;
        this.entityManager = entityManager;
        this.log = log;
        this.whole = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.zone = zone;
    }

    /** One error as it is kept. */
    record Flaw(String sheet, int row, String column, String reason, List<String> details) {}

    /** Keeps the file; the check begins by itself. */
    @Transactional
    public UUID handIn(String fileName, byte[] content, String documentNumber, AccountId by) {
        UUID upload = shelf.put(PURPOSE, null, fileName, content, by);
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into catalog_import (id, upload_id, file_name, document_number, state, uploaded_by,
                            uploaded_at, items_total, items_done, items_added, items_changed, items_unchanged, flaws)
                        values (:id, :upload, :name, :number, 'CHECKING', :by, :at, 0, 0, 0, 0, 0, 0)
                        """)
                .param("id", id)
                .param("upload", upload)
                .param("name", fileName.length() <= 200 ? fileName : fileName.substring(fileName.length() - 200))
                .param("number", documentNumber.strip())
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /**
     * A second person has made the legal check and approves; the file is taken over by itself.
     *
     * @param opinion why it is lawful
     * @throws Refusal when the same person handed it in, nothing is said, or it does not wait for this
     */
    @Transactional
    public void approve(UUID id, AccountId by, String opinion) {
        ImportView seen = find(id).orElseThrow();
        Refusal.unless(seen.state() == ImportState.CHECKED, "catalog.import.refused.not-checked");
        Refusal.unless(!seen.uploadedBy().equals(by), "catalog.import.refused.same-person");
        if (opinion.isBlank()) {
            throw new Refusal("catalog.refused.opinion-missing").on("opinion");
        }
        int moved = jdbc.sql("""
                        update catalog_import
                           set state = 'TAKING', approved_by = :by, opinion = :opinion, items_done = 0
                         where id = :id and state = 'CHECKED'
                        """)
                .param("by", by.value())
                .param("opinion", opinion.strip())
                .param("id", id)
                .update();
        Refusal.unless(moved == 1, "catalog.import.refused.not-checked");
    }

    /** Works on what waits, one after the other; false when nothing does. Only one node does so at a time. */
    synchronized boolean workOnce() {
        Optional<ImportView> next =
                jdbc.sql("""
                        select * from catalog_import where state in ('CHECKING', 'TAKING')
                         order by uploaded_at, id fetch first 1 rows only
                        """).query((row, number) -> view(row)).optional();
        next.ifPresent(this::work);
        return next.isPresent();
    }

    private void work(ImportView job) {
        List<SheetFlaw> flaws = new ArrayList<>();
        try {
            UploadShelf.Held held = shelf.find(job.upload(), PURPOSE, null)
                    .orElseThrow(() -> new Refusal("catalog.import.refused.file-gone"));
            List<Sheet> sheets = SheetFile.read(held.fileName(), held.content());
            CatalogBookReader reader = new CatalogBookReader(book, sheets);
            List<CatalogBookReader.Read> read = reader.read();
            flaws.addAll(reader.flaws());
            apart.executeWithoutResult(
                    status -> jdbc.sql("update catalog_import set items_total = :total, items_done = 0 where id = :id")
                            .param("total", read.size())
                            .param("id", job.id())
                            .update());
            if (job.state() == ImportState.CHECKING) {
                Tally tally = new Tally(job.id());
                CatalogCopy copy = memory.current();
                Map<String, ItemCode> basicCodes = basicCodes(copy);
                Map<ItemCode, ItemContent> coming = coming(read);
                for (CatalogBookReader.Read item : read) {
                    try {
                        Change change = change(copy, basicCodes, item);
                        if (change != Change.UNCHANGED) {
                            flaws.addAll(missing(copy, item));
                            flaws.addAll(wronglyBundled(item, coming));
                        }
                        tally.count(change);
                    } catch (Refusal refusal) {
                        flaws.add(new SheetFlaw(
                                CatalogBook.Page.ITEMS.title(),
                                item.row(),
                                refusal.field() == null ? CatalogBook.CODE : refusal.field(),
                                refusal));
                    }
                }
                tally.tell();
                if (flaws.isEmpty()) {
                    move(job, ImportState.CHECKED);
                }
            } else if (flaws.isEmpty()) {
                whole.executeWithoutResult(status -> take(job, read));
            }
        } catch (Refusal refusal) {
            flaws.add(new SheetFlaw("", 0, "", refusal));
        } catch (DataIntegrityViolationException e) {
            LOG.warn("the import {} holds what the catalogue cannot store", job.id(), e);
            flaws.add(new SheetFlaw("", 0, "", new Refusal("catalog.import.refused.cannot-store")));
        }
        if (!flaws.isEmpty()) {
            keep(job, flaws);
        }
    }

    private enum Change {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    private static Map<String, ItemCode> basicCodes(CatalogCopy copy) {
        return copy.entries().entrySet().stream()
                .filter(entry -> !entry.getValue().revisions().isEmpty())
                .collect(Collectors.toMap(
                        entry -> entry.getValue().revisions().get(0).basicCode(),
                        Map.Entry::getKey,
                        (one, other) -> one));
    }

    private Change change(CatalogCopy copy, Map<String, ItemCode> basicCodes, CatalogBookReader.Read item) {
        CatalogCopy.Entry entry = copy.entry(item.code()).orElse(null);
        ItemCode holder = basicCodes.get(item.basicCode());
        if (holder != null && !holder.equals(item.code())) {
            throw new Refusal("catalog.sheet.basic-code-taken", item.basicCode(), holder.value())
                    .on(CatalogBook.BASIC_CODE);
        }
        if (entry == null || entry.revisions().isEmpty()) {
            return Change.ADDED;
        }
        RevisionView last = entry.revisions().get(0);
        if (!last.basicCode().equals(item.basicCode())) {
            throw new Refusal("catalog.sheet.basic-code-changed", last.basicCode()).on(CatalogBook.BASIC_CODE);
        }
        String code = item.code().value();
        boolean same = book.rows(code, item.basicCode(), CatalogBook.contentOf(last))
                .equals(book.rows(code, item.basicCode(), item.content()));
        if (same) {
            return Change.UNCHANGED;
        }
        if (entry.standing().status() != ItemStatus.PUBLISHED) {
            throw new Refusal("catalog.refused.already-decided", code);
        }
        Refusal.unless(!drafts.existsByOpenCode(code), "catalog.refused.draft-open", code);
        return Change.CHANGED;
    }

    /** What the item does not tell yet: nothing is published while an element is missing, whichever way it comes. */
    private List<SheetFlaw> missing(CatalogCopy copy, CatalogBookReader.Read item) {
        DraftContent says = DraftContent.of(item.content(), item.basicCode());
        says.offered = copy.entry(item.code())
                .map(entry -> !entry.openOfferings(today()).isEmpty())
                .orElse(false);
        return says.missing().stream()
                .map(element -> new SheetFlaw(
                        CatalogBook.Page.ITEMS.title(),
                        item.row(),
                        CatalogBook.placeOf(element),
                        new Refusal("catalog.sheet.element-missing", item.code().value())))
                .toList();
    }

    private static Map<ItemCode, ItemContent> coming(List<CatalogBookReader.Read> read) {
        Map<ItemCode, ItemContent> coming = new HashMap<>();
        read.forEach(item -> coming.put(item.code(), item.content()));
        return coming;
    }

    private List<SheetFlaw> wronglyBundled(CatalogBookReader.Read item, Map<ItemCode, ItemContent> coming) {
        List<SheetFlaw> flaws = new ArrayList<>();
        bundles.wrongRows(item.code(), item.content().particulars(), coming)
                .forEach((place, why) -> flaws.add(new SheetFlaw(
                        CatalogBook.Page.BUNDLE.title(), item.bundleRows().get(place), CatalogBook.BUNDLED, why)));
        return flaws;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void take(ImportView job, List<CatalogBookReader.Read> read) {
        LocalDate today = today();
        // also the lock: nobody else changes the catalogue meanwhile
        memory.changing();
        CatalogCopy copy = memory.current();
        Map<String, ItemCode> basicCodes = basicCodes(copy);
        Map<ItemCode, ItemContent> coming = coming(read);
        Map<ItemId, ItemRevision> latest = new HashMap<>();
        Tally tally = new Tally(job.id());
        List<CatalogBookReader.Read> changed = new ArrayList<>();
        for (CatalogBookReader.Read item : read) {
            Change change = change(copy, basicCodes, item);
            if (change != Change.UNCHANGED) {
                wronglyBundled(item, coming).stream().findFirst().ifPresent(flaw -> {
                    throw flaw.why();
                });
            }
            switch (change) {
                case ADDED -> {
                    ServiceItem added = items.save(new ServiceItem(ItemId.next(), item.code(), item.basicCode()));
                    revisions.save(ItemRevision.first(added.id(), item.content(), today, null)
                            .publishedBy(job.documentNumber()));
                }
                case CHANGED -> changed.add(item);
                case UNCHANGED -> {}
            }
            if (tally.count(change)) {
                entityManager.flush();
                entityManager.clear();
            }
        }
        if (!changed.isEmpty()) {
            revisions.findLatest().forEach(revision -> latest.put(revision.itemId(), revision));
        }
        for (CatalogBookReader.Read item : changed) {
            ItemId id = copy.entry(item.code()).orElseThrow().revisions().get(0).itemId();
            ItemRevision last = Optional.ofNullable(latest.get(id)).orElseThrow();
            ItemRevision next = last.supersede(item.content(), today, null).publishedBy(job.documentNumber());
            revisions.save(last);
            revisions.save(next);
        }
        tally.tell();
        jdbc.sql("update catalog_import set state = 'DONE', finished_at = :at where id = :id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", job.id())
                .update();
        shelf.remove(job.upload());
        log.record(
                AuditKind.CATALOG_CHANGED,
                String.valueOf(job.approvedBy()),
                "import/" + job.id(),
                job.documentNumber() + " +" + tally.added + " ~" + tally.changed);
    }

    /** Counts, and tells how far it has come now and then, where everybody can see it at once. */
    private final class Tally {

        private final UUID id;
        private int added;
        private int changed;
        private int unchanged;

        Tally(UUID id) {
            this.id = id;
        }

        /** True when it has told. */
        boolean count(Change change) {
            switch (change) {
                case ADDED -> added++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
            }
            boolean now = (added + changed + unchanged) % AT_A_TIME == 0;
            if (now) {
                tell();
            }
            return now;
        }

        void tell() {
            apart.executeWithoutResult(status -> jdbc.sql("""
                            update catalog_import
                               set items_done = :done, items_added = :added, items_changed = :changed,
                                   items_unchanged = :unchanged
                             where id = :id
                            """)
                    .param("done", added + changed + unchanged)
                    .param("added", added)
                    .param("changed", changed)
                    .param("unchanged", unchanged)
                    .param("id", id)
                    .update());
        }
    }

    private void move(ImportView job, ImportState state) {
        apart.executeWithoutResult(status -> jdbc.sql("update catalog_import set state = :state where id = :id")
                .param("state", state.name())
                .param("id", job.id())
                .update());
    }

    private void keep(ImportView job, List<SheetFlaw> flaws) {
        apart.executeWithoutResult(status -> {
            jdbc.sql("delete from catalog_import_flaw where import_id = :id")
                    .param("id", job.id())
                    .update();
            int ordinal = 0;
            for (SheetFlaw flaw : flaws.subList(0, Math.min(FLAWS_KEPT, flaws.size()))) {
                jdbc.sql("""
                                insert into catalog_import_flaw (import_id, ordinal, sheet, row_of, column_of, reason, details)
                                values (:id, :ordinal, :sheet, :row, :column, :reason, :details)
                                """)
                        .param("id", job.id())
                        .param("ordinal", ++ordinal)
                        .param("sheet", flaw.sheet())
                        .param("row", flaw.row())
                        .param("column", flaw.column())
                        .param("reason", flaw.why().messageKey())
                        .param(
                                "details",
                                Arrays.stream(flaw.why().getArguments())
                                        .map(String::valueOf)
                                        .map(text -> text.length() <= LONGEST_DETAIL
                                                ? text
                                                : text.substring(0, LONGEST_DETAIL))
                                        .collect(Collectors.joining(UNIT_SEPARATOR)))
                        .update();
            }
            jdbc.sql("update catalog_import set state = 'WRONG', flaws = :flaws, finished_at = :at where id = :id")
                    .param("flaws", flaws.size())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", job.id())
                    .update();
        });
    }

    Optional<ImportView> find(UUID id) {
        return jdbc.sql("select * from catalog_import where id = :id")
                .param("id", id)
                .query((row, number) -> view(row))
                .optional();
    }

    /** The latest first. */
    Page<ImportView> latest(Pageable page) {
        List<ImportView> rows = jdbc.sql("""
                        select * from catalog_import order by uploaded_at desc, id desc
                        offset :offset rows fetch next :size rows only
                        """)
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, number) -> view(row))
                .list();
        long total = jdbc.sql("select count(*) from catalog_import")
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    List<Flaw> flaws(UUID id, int limit) {
        return jdbc.sql("""
                        select * from catalog_import_flaw where import_id = :id order by ordinal
                        fetch first :limit rows only
                        """)
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> new Flaw(
                        row.getString("sheet"),
                        row.getInt("row_of"),
                        row.getString("column_of"),
                        row.getString("reason"),
                        List.of(row.getString("details").split(UNIT_SEPARATOR))))
                .list();
    }

    private static ImportView view(ResultSet row) throws SQLException {
        UUID approvedBy = row.getObject("approved_by", UUID.class);
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getObject("upload_id", UUID.class),
                row.getString("file_name"),
                row.getString("document_number"),
                ImportState.valueOf(row.getString("state")),
                new AccountId(row.getObject("uploaded_by", UUID.class)),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                approvedBy == null ? null : new AccountId(approvedBy),
                row.getString("opinion"),
                finished == null ? null : finished.toInstant(),
                row.getInt("items_total"),
                row.getInt("items_done"),
                row.getInt("items_added"),
                row.getInt("items_changed"),
                row.getInt("items_unchanged"),
                row.getInt("flaws"));
    }
}
