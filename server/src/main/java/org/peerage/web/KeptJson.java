package org.peerage.web;

import java.util.List;
import org.peerage.ledger.Consent;
import org.peerage.ledger.Follow;
import org.peerage.ledger.SampleRequest;
import org.peerage.offer.Rights;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of a lead, to be taken along (Art. 20 GDPR). */
final class KeptJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private KeptJson() {}

    /** @param follows what the lead follows */
    static byte[] of(Rights.Kept kept, List<Follow> follows) {
        ObjectNode all = MAPPER.createObjectNode()
                .put("email", kept.lead().email())
                .put("language", kept.lead().language())
                .put("first_asked", kept.lead().created().toString())
                .put("last_seen", kept.lead().seen().toString());
        kept.lead().confirmed().ifPresent(time -> all.put("confirmed", time.toString()));
        var samples = all.putArray("samples");
        kept.requests().forEach(request -> samples.add(request(request)));
        var consents = all.putArray("consents");
        kept.consents().forEach(consent -> consents.add(consent(consent)));
        var following = all.putArray("follows");
        follows.forEach(follow -> following.add(follow(follow)));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static ObjectNode request(SampleRequest request) {
        ObjectNode row = MAPPER.createObjectNode()
                .put("company", request.name())
                .put("as_of", request.asOf().toString())
                .put("page", request.page())
                .put("asked", request.created().toString())
                .put("link_expires", request.expires().toString())
                .put("times_used", request.granted() - request.uses());
        request.opened().ifPresent(time -> row.put("first_opened", time.toString()));
        return row;
    }

    private static ObjectNode follow(Follow follow) {
        return MAPPER.createObjectNode()
                .put("company", follow.company())
                .put("only", String.join(", ", follow.parts()))
                .put("since", follow.since().toString());
    }

    private static ObjectNode consent(Consent consent) {
        ObjectNode row = MAPPER.createObjectNode()
                .put("wording", consent.wording())
                .put("version", consent.version())
                .put("language", consent.language())
                .put("given", consent.given().toString())
                .put("how", consent.how())
                .put("network", consent.network());
        consent.withdrawn().ifPresent(time -> row.put("withdrawn", time.toString()));
        return row;
    }
}
