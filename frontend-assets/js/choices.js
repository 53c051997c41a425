// Choosing from many: what is ticked becomes a chip that can be taken away again. Without scripts the same buttons send the form.
const areaOf = element => element.closest?.("[data-chips]");
const chipOf = (area, id) => [...area.querySelectorAll("[data-chosen] input")].find(input => input.value === id)?.closest("li");
const changed = element => element.dispatchEvent(new Event("change", { bubbles: true }));

function add(area, id, name) {
    if (!chipOf(area, id)) {
        const chip = area.querySelector("template").content.cloneNode(true);
        Object.assign(chip.querySelector("input"), { name: area.dataset.chips, value: id });
        chip.querySelectorAll("[data-name]").forEach(place => place.textContent = name);
        area.querySelector("[data-chosen]").append(chip);
    }
}

function drop(area, id) {
    chipOf(area, id)?.remove();
    area.querySelectorAll("[data-choice]:checked").forEach(tick => tick.checked = tick.value !== id);
}

document.addEventListener("change", event => {
    const tick = event.target.closest("[data-choice]");
    if (tick) {
        tick.checked ? add(areaOf(tick), tick.value, tick.dataset.choice) : drop(areaOf(tick), tick.value);
    }
});

document.addEventListener("click", event => {
    const button = event.target.closest("[data-drop], [data-add], [data-fill]");
    if (!button) {
        return;
    }
    event.preventDefault();
    const area = areaOf(button);
    if (button.dataset.add) {
        add(area, button.dataset.add, button.dataset.called);
    }
    if ("drop" in button.dataset) {
        const chip = button.closest("li");
        (chip.nextElementSibling?.querySelector("button") ?? area.querySelector("[data-pick]")).focus();
        drop(area, chip.querySelector("input").value);
        changed(area);
    }
    const field = document.getElementById(button.dataset.fill);
    if (field) {
        field.closest("details")?.setAttribute("open", "");
        field.value = button.dataset.with;
        field.focus();
        changed(field);
    }
});

// Enter in the box chooses the first that matches what is typed: once it has been found, not before
function pick(box) {
    const found = areaOf(box).querySelector("[data-for]");
    if (box.dataset.pick && found?.dataset.for === box.dataset.pick) {
        box.dataset.pick = "";
        found.querySelector("[data-choice]:not(:checked)")?.click();
    }
}

document.addEventListener("htmx:afterSwap", event => areaOf(event.target)?.querySelectorAll("[data-pick]").forEach(pick));
document.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target.matches("input[type=search][hx-get]")) {
        event.preventDefault();
        if ("pick" in event.target.dataset) {
            event.target.dataset.pick = event.target.value.trim();
            pick(event.target);
        }
    }
});

// several rows of a list, one by one or all on the page: how many they are is said
const several = document.querySelector("[data-several]");

function count() {
    const ticks = [...several.querySelectorAll("[name=user]")];
    const chosen = ticks.filter(tick => tick.checked).length;
    const words = several.querySelector("[role=status]");
    several.querySelectorAll("[data-all]").forEach(all => Object.assign(all, { checked: chosen === ticks.length, indeterminate: chosen > 0 && chosen < ticks.length }));
    words.textContent = chosen ? words.dataset.some.replace("#", chosen) : words.dataset.none;
}

several?.querySelector("[data-all]") && count();
several?.addEventListener("change", event => {
    "all" in event.target.dataset && several.querySelectorAll("[name=user]").forEach(tick => tick.checked = event.target.checked);
    count();
});
