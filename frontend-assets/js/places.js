// Branches of the department hierarchy: opened and closed in place, fetched when they are opened first.
const arrowOf = list => document.querySelector(`[data-branch][aria-controls="${list.id}"]`);

function show(list, open) {
    list.hidden = !open;
    arrowOf(list).setAttribute("aria-expanded", String(open));
    const tree = list.closest("[data-tree]");
    const ids = which => [...tree.querySelectorAll(which)].map(arrow => arrow.value).slice(0, 500).join(",") || "none";
    document.querySelectorAll("input[name=open]").forEach(it => it.value = ids("[data-branch][aria-expanded=true]"));
    document.getElementById("loaded").value = ids("li:has(> ul > li[id]) > .leaf > [data-branch]");
    const address = new URL(location);
    address.searchParams.set("open", tree.elements.open.value);
    ["toggle", "department"].forEach(it => address.searchParams.delete(it));
    history.replaceState(history.state, "", address);
}

document.addEventListener("click", event => {
    const arrow = event.target.closest("[data-branch]");
    if (!arrow) {
        return;
    }
    event.preventDefault();
    const list = document.getElementById(arrow.getAttribute("aria-controls"));
    const open = arrow.getAttribute("aria-expanded") !== "true";
    if (open && !list.querySelector("li[id]")) {
        list.dispatchEvent(new Event("opened"));
    } else {
        show(list, open);
    }
});

// Tab and Enter are enough; arrows open and close a branch, and go from one to the next
document.addEventListener("keydown", event => {
    const arrow = event.target.closest("[data-branch]");
    const open = arrow?.getAttribute("aria-expanded") === "true";
    const step = {ArrowUp: -1, ArrowDown: 1}[event.key];
    if (arrow && event.key === (open ? "ArrowLeft" : "ArrowRight")) {
        arrow.click();
    } else if (arrow && step) {
        const all = [...document.querySelectorAll("[data-branch]")].filter(it => it.checkVisibility());
        event.preventDefault();
        all[all.indexOf(arrow) + step]?.focus();
    }
});

// a list that did not come stays closed; what AMS said instead of it can be read, and asking again is a press away
for (const end of ["afterSwap", "sendError", "timeout", "responseError"]) {
    document.addEventListener("htmx:" + end, ({detail}) => {
        const list = detail?.target;
        if (list?.matches?.("[data-tree] ul")) {
            if (end !== "afterSwap") {
                list.replaceChildren(Object.assign(document.createElement("li"), {className: "leaf meta", textContent: list.closest("[data-tree]").dataset.tree}));
            }
            list.hidden = false;
            list.querySelector("li[id]") ? show(list, true) : arrowOf(list).setAttribute("aria-expanded", "false");
        }
    });
}

// "/" goes to the search from outside fields, unless it is switched off; Enter in a box that finds as one types must not send the form around it
document.addEventListener("keydown", event => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, textarea, select, dialog, [contenteditable]");
    const search = slash && document.querySelector("[data-slash]");
    if (search || (event.key === "Enter" && event.target.matches("[data-find]"))) {
        event.preventDefault();
        search && search.select();
    }
});

// Enter in a box whose results stand below it opens the first of them, once they are those of what is typed
document.addEventListener("keydown", event => {
    const found = event.key === "Enter" && document.getElementById(event.target.dataset.first);
    const first = found && found.dataset.for === event.target.value.trim() && found.querySelector("ul a");
    if (first) {
        event.preventDefault();
        first.click();
    }
});
