package org.govhall.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ItemRevisions extends Repository<ItemRevision, RevisionId> {

    ItemRevision save(ItemRevision revision);

    @Query("select r from ItemRevision r where r.supersededOn is null")
    List<ItemRevision> findLatest();

    @Query("select r from ItemRevision r where r.itemId = :item and r.supersededOn is null")
    Optional<ItemRevision> findLatestOf(ItemId item);

    @Query("""
            select new org.govhall.catalog.CatalogRows$Revision(r.id, r.itemId, r.revisionNumber, r.name, r.organ,
                r.kind, r.caseType, r.inForceFrom, r.supersededOn, r.statutoryLength, r.statutoryUnit, r.promisedDays,
                r.feeFree, r.feeStandard, r.feeBasis, r.resultDocument, r.particulars, r.documentNumber)
            from ItemRevision r order by r.itemId, r.revisionNumber""")
    List<CatalogRows.Revision> rows();

    @Query("""
            select new org.govhall.catalog.CatalogRows$Applicant(r.id, k)
            from ItemRevision r join r.applicantKinds k""")
    List<CatalogRows.Applicant> applicantKinds();

    @Query("""
            select new org.govhall.catalog.CatalogRows$Procedure(r.id, p)
            from ItemRevision r join r.specialProcedures p""")
    List<CatalogRows.Procedure> specialProcedures();

    @Query("""
            select new org.govhall.catalog.CatalogRows$Basis(r.id, b.law, b.articles, b.legalRank, b.wording)
            from ItemRevision r join r.legalBases b order by r.id, index(b)""")
    List<CatalogRows.Basis> legalBases();

    @Query("""
            select new org.govhall.catalog.CatalogRows$Price(r.id, f.name, f.price, f.unit, f.most)
            from ItemRevision r join r.feeLines f order by r.id, index(f)""")
    List<CatalogRows.Price> feeLines();

    @Query("""
            select new org.govhall.catalog.CatalogRows$Line(r.id, c)
            from ItemRevision r join r.conditions c order by r.id, index(c)""")
    List<CatalogRows.Line> conditions();

    @Query("""
            select new org.govhall.catalog.CatalogRows$Line(r.id, w)
            from ItemRevision r join r.everydayWords w order by r.id, index(w)""")
    List<CatalogRows.Line> everydayWords();

    @Query("""
            select new org.govhall.catalog.CatalogRows$Material(r.id, m.id, m.ordinal, m.name, m.form, m.copies,
                m.source, m.mayFollow, m.freeBySharing, m.sourceNote, m.requirement, m.blankForm, m.sample)
            from ItemRevision r join r.materials m order by r.id, m.ordinal""")
    List<CatalogRows.Material> materials();
}
