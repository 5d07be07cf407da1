// The button "Glossary term" of the rich text editor: links the selected words to a term, or inserts its name.
(() => {
    "use strict";
    const { React, DraftJS, draftail } = window;
    const { EditorState, Modifier, RichUtils } = DraftJS;

    class GlossarySource extends draftail.ModalWorkflowSource {
        getChooserConfig() {
            return {
                url: this.props.entityType.chooserUrls.glossaryChooser,
                urlParams: {},
                onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
                responses: { chosen: this.onChosen },
            };
        }

        // Of our own because Wagtail's knows only the kinds of link that it brings: any other could not be edited.
        onChosen(chosen) {
            const { editorState, entityType, onComplete } = this.props;
            const data = { id: chosen.id, term: chosen.string, url: chosen.edit_url };
            const selection = editorState.getSelection();
            const content = editorState.getCurrentContent().createEntity(entityType.type, "MUTABLE", data);
            const key = content.getLastCreatedEntityKey();
            this.workflow.close();
            onComplete(
                selection.isCollapsed()
                    ? EditorState.push(
                          editorState,
                          Modifier.replaceText(content, selection, chosen.string, null, key),
                          "insert-characters"
                      )
                    : RichUtils.toggleLink(editorState, selection, key)
            );
        }
    }

    const GlossaryLink = (props) => {
        const { term, url } = props.contentState.getEntity(props.entityKey).getData();
        const shown = term ? { icon: "#icon-glasses", label: term } : { icon: "#icon-warning", label: "Missing term" };
        return React.createElement(draftail.TooltipEntity, { ...props, ...shown, url: url || null });
    };

    draftail.registerPlugin({ type: "GLOSSARY", source: GlossarySource, decorator: GlossaryLink }, "entityTypes");
})();
