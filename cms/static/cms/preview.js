// What the preview beside a form needs of the form. It hears of a change within half a second, not within one and a half.
//
// A click in the preview beside the form leads to where that part of the page is edited. The front end in the frame sends
// {type: "learn:edit", block: "<id>"} or {type: "learn:edit", field: "title"}; nobody else is listened to.
(() => {
    "use strict";
    const { origin } = document.currentScript.dataset;

    document.querySelector("[data-edit-form]")?.setAttribute("data-w-unsaved-check-interval-value", "250");

    const isPreview = (event) =>
        event.origin === (origin || location.origin) &&
        [...document.querySelectorAll(".w-preview iframe")].some((frame) => frame.contentWindow === event.source);

    const panelOf = ({ block, field }) => {
        if (typeof block === "string") return document.getElementById(`block-${block}-section`);
        if (typeof field !== "string") return null;
        return document.querySelector(`[data-contentpath="${CSS.escape(field)}"]`) || document.getElementById(`id_${field}`);
    };

    const showTabOf = (element) => {
        const tab = element.closest('[role="tabpanel"]');
        if (tab && tab.hidden) document.querySelector(`[role="tab"][aria-controls="${CSS.escape(tab.id)}"]`)?.click();
    };

    // From the outside to the inside: what is folded within something folded would else stay hidden.
    const unfoldAround = (element) => {
        const around = [];
        for (let each = element; each; each = each.parentElement) if (each.matches("[data-panel]")) around.unshift(each);
        for (const panel of around) {
            const toggle = panel.querySelector('[data-panel-toggle][aria-expanded="false"]');
            if (toggle && toggle.closest("[data-panel]") === panel) toggle.click();
        }
    };

    const firstFieldIn = (element) =>
        element.matches("input, textarea, select")
            ? element
            : [...element.querySelectorAll('input, textarea, select, [contenteditable="true"]')].find(
                  (each) => each.type !== "hidden" && each.offsetParent,
              );

    window.addEventListener("message", (event) => {
        if (event.data?.type !== "learn:edit" || !isPreview(event)) return;
        const found = panelOf(event.data);
        if (!found) return;
        showTabOf(found);
        unfoldAround(found);
        found.scrollIntoView({ block: "start", behavior: "smooth" });
        firstFieldIn(found)?.focus({ preventScroll: true });
    });
})();
