package frontdoor.resident;

import frontdoor.guard.OurForm;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody at a browser of their own, who fills in forms.
public final class Visitor {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final MockMvcTester mvc;
    private @Nullable Cookie visit;
    private String network = "";

    public Visitor(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    public MvcTestResult start(String service) {
        var begun = post("/report/" + service, Map.of());
        visit = begun.getResponse().getCookie("__Host-visit");
        return begun;
    }

    /// Takes the visit that an answer began, as a browser does.
    ///
    /// @return where it leads
    public String follow(MvcTestResult answer) {
        var begun = answer.getResponse().getCookie("__Host-visit");
        visit = begun == null ? visit : begun;
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    public MvcTestResult get(String address) {
        var request = mvc.get().uri(address);
        return (visit == null ? request : request.cookie(visit)).exchange();
    }

    public MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address);
        if (visit != null) {
            request.cookie(visit);
        }
        request.with(OurForm.token()).with(this::fromTheirs);
        fields.forEach(request::param);
        return request.exchange();
    }

    /// @param file what was chosen in one of the fields
    public MvcTestResult post(String address, Map<String, String> fields, MockMultipartFile file) {
        var request = mvc.post().uri(address).multipart().file(file);
        if (visit != null) {
            request.cookie(visit);
        }
        request.with(OurForm.token()).with(this::fromTheirs);
        fields.forEach(request::param);
        return request.exchange();
    }

    /// What no browser sends too: a name several times, or with no value at all.
    public MvcTestResult postAll(String address, Map<String, String[]> fields) {
        var request = mvc.post().uri(address);
        if (visit != null) {
            request.cookie(visit);
        }
        request.with(OurForm.token()).with(this::fromTheirs);
        fields.forEach(request::param);
        return request.exchange();
    }

    /// At an address that others can be at too; otherwise everybody is of a network of their own.
    public Visitor from(String address) {
        network = address;
        return this;
    }

    private MockHttpServletRequest fromTheirs(MockHttpServletRequest request) {
        fromElsewhere(request);
        if (!network.isEmpty()) {
            request.setRemoteAddr(network);
        }
        return request;
    }

    /// So that nobody has sent too much.
    public static MockHttpServletRequest fromElsewhere(MockHttpServletRequest request) {
        request.setRemoteAddr("2001:db8:3:" + Integer.toHexString(ADDRESSES.incrementAndGet() % 65_536) + "::1");
        return request;
    }
}
