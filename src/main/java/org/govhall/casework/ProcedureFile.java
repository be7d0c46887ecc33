package org.govhall.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.govhall.files.FileId;

/** A file that was made in a special procedure. */
@Embeddable
record ProcedureFile(@Enumerated(EnumType.STRING) FilePurpose purpose, FileId file) {}
