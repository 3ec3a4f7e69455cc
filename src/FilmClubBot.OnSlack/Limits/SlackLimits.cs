namespace FilmClubBot.OnSlack.Limits;

/// <summary>Slack's limits, in UTF-16 units and counts. Each names the page of Slack's reference that states it.</summary>
internal static class SlackLimits
{
    /// <summary>Blocks of a modal or a home tab. "Blocks".</summary>
    public const int BlocksInView = 100;

    /// <summary>All texts of a message's blocks together: above about 13,000, senders get <c>msg_blocks_too_long</c>, which no page documents.</summary>
    public const int BlockText = 12_000;

    /// <summary>The part of that limit for the texts of buttons and selects together.</summary>
    public const int ActionText = 5000;

    /// <summary>A message's own text, for notifications: recommended. "chat.postMessage", truncating content.</summary>
    public const int FallbackText = 4000;

    /// <summary>A header's text. "Header block".</summary>
    public const int Header = 150;

    /// <summary>An image's alternative text. "Image block".</summary>
    public const int AlternativeText = 2000;

    /// <summary>An uploaded file's description, beyond which the upload is refused with <c>alt_txt_too_large</c>. "files.getUploadURLExternal".</summary>
    public const int FileDescription = 1000;

    /// <summary>A link's address. "Button element", url; links in rich text use the same limit.</summary>
    public const int Url = 3000;

    /// <summary>A button's text. "Button element".</summary>
    public const int ButtonText = 75;

    /// <summary>A button's value. "Button element".</summary>
    public const int ButtonValue = 2000;

    /// <summary>An element's <c>action_id</c>. "Block elements".</summary>
    public const int ActionId = 255;

    /// <summary>Options of a select. "Select menu element".</summary>
    public const int SelectOptions = 100;

    /// <summary>An option's text. "Option object".</summary>
    public const int OptionText = 75;

    /// <summary>An option's value. "Option object".</summary>
    public const int OptionValue = 150;

    /// <summary>A select's placeholder. "Select menu element".</summary>
    public const int Placeholder = 150;

    /// <summary>The text of a confirmation before an action runs. "Confirmation dialog object".</summary>
    public const int ConfirmText = 300;

    /// <summary>A modal's title and its buttons. "Modals", view object.</summary>
    public const int ModalTitle = 24;

    /// <summary>A view's <c>private_metadata</c>. "Modals", view object.</summary>
    public const int Note = 3000;

    /// <summary>An input's label and its hint. "Input block".</summary>
    public const int FieldLabel = 2000;

    /// <summary>What can be typed into a field. "Plain-text input element".</summary>
    public const int FieldText = 3000;

    /// <summary>An error message at a field of a refused modal; no page states a limit, and longer messages are not read.</summary>
    public const int FieldError = 300;

    /// <summary>Messages per request to a channel's history, the maximum that Slack recommends. "conversations.history".</summary>
    public const int MessagesPerLook = 200;

    /// <summary>An app's short description. "App manifest".</summary>
    public const int AppDescription = 140;

    /// <summary>Shortcuts of an app, of both kinds. "App manifest", features.shortcuts.</summary>
    public const int Shortcuts = 10;

    /// <summary>A shortcut's name. "App manifest".</summary>
    public const int ShortcutName = 24;

    /// <summary>A shortcut's description. "App manifest".</summary>
    public const int ShortcutDescription = 150;

    /// <summary>A slash command's usage hint. "App manifest".</summary>
    public const int UsageHint = 1000;

    /// <summary>The timeout of an acknowledgement: Slack waits 3 seconds; about one is reserved for the network. "Slash commands".</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1800);

    /// <summary>How long a reply may take before its modal is opened without it: the trigger is valid for 3 seconds. "Modals".</summary>
    public static readonly TimeSpan TriggerPatience = TimeSpan.FromMilliseconds(1200);
}
