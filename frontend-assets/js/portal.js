// What every page needs: words for screen readers after a swap, and a plain answer when the portal does not answer.
const announcer = document.getElementById("announcer");
const banner = document.getElementById("unreachable");

function say(text) {
    announcer.textContent = "";
    requestAnimationFrame(() => announcer.textContent = text);
}

function unreachable() {
    banner.hidden = false;
    say(banner.innerText);
}

for (const trouble of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
    document.addEventListener(trouble, unreachable);
}

let pending;
document.addEventListener("htmx:afterSwap", event => {
    banner.hidden = true;
    const words = event.target.querySelector?.("[data-say]")?.dataset.say;
    clearTimeout(pending);
    if (words) {
        pending = setTimeout(() => say(words), 700);
    }
});

// the error summary of a form that came back, or the title of a result, is where reading goes on
document.querySelector("[data-focus]")?.focus();

document.addEventListener("click", async event => {
    const button = event.target.closest("[data-copy]");
    if (button) {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
        say(button.dataset.copied);
    }
});

// a file that is too large is not sent at all
document.addEventListener("change", ({target}) => {
    if (target.dataset.most) {
        target.setCustomValidity(target.files[0]?.size > target.dataset.most ? target.dataset.tooLarge : "");
    }
});

// a pressed button keeps its focus; the nonce, not this, stops a second sending
document.addEventListener("submit", event => {
    const button = event.submitter;
    if (event.target.method === "post" && button?.dataset.sending) {
        button.setAttribute("aria-disabled", "true");
        (button.querySelector("span") ?? button).textContent = button.dataset.sending;
    }
});

// a page kept by the browser is asked for again: the form's address brings back what was typed and whether it was sent
addEventListener("pageshow", event => event.persisted && location.reload());

// a filter box over a list of choices: chosen ones always stay
document.addEventListener("input", event => {
    const box = event.target.closest("[data-filter]");
    if (!box) {
        return;
    }
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of document.getElementById(box.dataset.filter).children) {
        const text = row.textContent.toLowerCase();
        row.hidden = !row.querySelector(":checked") && !words.every(word => text.includes(word));
        shown += row.hidden ? 0 : 1;
    }
    clearTimeout(pending);
    pending = setTimeout(() => say(box.dataset.found.replace("#", shown)), 700);
});
