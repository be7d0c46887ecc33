package org.govhall.document;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.govhall.identity.AttemptLimit;
import org.govhall.identity.SignedIn;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Papers for those who may see them; and for everybody who holds one, whether it is genuine. */
@Controller
class PaperController {

    private static final int TRIES = 30;
    private static final Duration SPAN = Duration.ofMinutes(10);

    private final PaperDesk desk;
    private final PaperCode codes;
    private final AttemptLimit attempts;
    private final OrganizationDirectory organization;

    PaperController(PaperDesk desk, PaperCode codes, AttemptLimit attempts, OrganizationDirectory organization) {
        this.desk = desk;
        this.codes = codes;
        this.attempts = attempts;
        this.organization = organization;
    }

    @GetMapping("/papers/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        return open(id, PaperDesk.Format.PDF, who);
    }

    @GetMapping("/papers/{id}.ofd")
    ResponseEntity<byte[]> ofd(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        return open(id, PaperDesk.Format.OFD, who);
    }

    private ResponseEntity<byte[]> open(String id, PaperDesk.Format format, SignedIn who) {
        PaperDesk.Copy copy =
                desk.open(id(id), format, who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ContentDisposition.Builder shown =
                format == PaperDesk.Format.PDF ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(
                                        copy.paper().kind().title() + " "
                                                + copy.paper().caseNumber() + "." + format.suffix(),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(copy.bytes());
    }

    private static PaperId id(String text) {
        try {
            return PaperId.of(text);
        } catch (IllegalArgumentException notOne) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notOne);
        }
    }

    /** The code may be typed in, too. */
    @GetMapping("/verify")
    String form(@RequestParam(defaultValue = "") String code) {
        return code.isBlank()
                ? "document/verify"
                : "redirect:/verify/" + code.strip().replaceAll("[^A-Za-z0-9_-]", "");
    }

    @GetMapping("/verify/{code}")
    String verify(@PathVariable String code, HttpServletRequest request, Model model) {
        if (!attempts.take("verify", request.getRemoteAddr(), TRIES, SPAN)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        model.addAttribute("code", code);
        codes.read(code).flatMap(desk::verify).ifPresent(found -> {
            model.addAttribute("found", found);
            model.addAttribute(
                    "organ", organization.department(found.paper().department()).name());
        });
        return "document/verify";
    }
}
