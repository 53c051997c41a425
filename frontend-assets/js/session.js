// Warns before the session ends. The server knows when that is, so that several tabs agree: each asks before it says anything.
const dialog = document.getElementById("session-warning");
const part = id => document.getElementById("session-" + id);
let next;

function later(milliseconds) {
    clearTimeout(next);
    next = setTimeout(look, Math.min(milliseconds, 2147483647));
}

async function look() {
    const answer = await fetch(dialog.dataset.session, {headers: {"Portal-By-Itself": "true"}}).catch(() => null);
    if (answer?.status === 401) {
        location.reload(); // it has ended: what was typed is kept
    } else if (answer?.ok) {
        show(await answer.json());
    } else {
        later(10000);
    }
}

function show(session) {
    if (session.askIn > 0) {
        dialog.close();
        later(session.askIn);
        return;
    }
    part("title").textContent = session.title;
    part("text").textContent = session.text;
    part("stay").textContent = session.stay;
    dialog.dataset.fixed = session.fixed;
    if (!dialog.open && !dialog.dataset.seen) {
        dialog.showModal();
        part("stay").focus();
    }
    later(Math.min(session.left + 500, 15000));
}

async function stay(event) {
    event.preventDefault();
    dialog.close();
    if (dialog.dataset.fixed === "true") {
        dialog.dataset.seen = "true";
        return;
    }
    const form = part("renewal");
    await fetch(form.action, {method: "post", body: new URLSearchParams(new FormData(form))}).catch(() => null);
    look();
}

dialog.addEventListener("cancel", stay);
part("renewal").addEventListener("submit", stay);

// leaving a field to read the warning sends what was typed; that is nobody being there
document.addEventListener("htmx:configRequest", event => dialog.open && (event.detail.headers["Portal-By-Itself"] = "true"));

// a computer that slept has missed its time
document.addEventListener("visibilitychange", () => document.hidden || look());

later(Number(dialog.dataset.askIn));
