package org.amsportal.drafts;

import org.amsportal.access.OwnedRows;
import org.amsportal.plans.Plans;
import org.springframework.stereotype.Component;

/** Whose the drafts are: each is sealed for its person, and so is the nonce that it will be sent with. */
@Component
class OwnDrafts implements OwnedRows {

    private final DraftRows rows;
    private final Plans plans;

    OwnDrafts(DraftRows rows, Plans plans) {
        this.rows = rows;
        this.plans = plans;
    }

    @Override
    public void giveTo(String actorId, String former) {
        rows.all(former).forEach(draft -> plans.reissued(draft.fields().nonce(), draft.form(), former, actorId)
                .ifPresent(nonce -> rows.giveTo(actorId, draft, draft.fields().with(Fields.NONCE, nonce))));
    }
}
