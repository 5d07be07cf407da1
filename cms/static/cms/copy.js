// A button that copies what stands in a field. Where the browser does not let it, the text is selected to be copied by hand.
(() => {
    "use strict";
    for (const button of document.querySelectorAll("[data-copy]")) {
        const field = document.getElementById(button.dataset.copy);
        button.addEventListener("click", async () => {
            field.select();
            try {
                await navigator.clipboard.writeText(field.value);
                button.textContent = button.dataset.done;
            } catch {
                field.focus();
            }
        });
    }
})();
