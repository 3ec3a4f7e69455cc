namespace FilmClubBot.OnDiscord.Limits;

/// <summary>
/// Discord's limits on messages, forms and interactions, in UTF-16 units unless stated otherwise. Sources: Discord's API
/// documentation, the pages named at each limit, and its OpenAPI document.
/// </summary>
internal static class DiscordLimits
{
    /// <summary>Most text of all text displays of a message. "Component Reference", Text Display; "Message Resource", IS_COMPONENTS_V2.</summary>
    public const int MessageText = 4000;

    /// <summary>Most components of a message, nested ones included. "Component Reference".</summary>
    public const int Components = 40;

    /// <summary>Most buttons of an action row. "Component Reference", Action Row.</summary>
    public const int ButtonsInRow = 5;

    /// <summary>Longest label of a button. "Component Reference", Button.</summary>
    public const int ButtonLabel = 80;

    /// <summary>Longest address of a link button. "Component Reference", Button.</summary>
    public const int ButtonUrl = 512;

    /// <summary>The types of channels that announcements are sent to: text, announcement, forum, media. "Channel Resource", Channel Types.</summary>
    public static readonly IReadOnlyList<int> AnnouncementChannels = [0, 5, 15, 16];

    /// <summary>Most options of a select. "Component Reference", String Select.</summary>
    public const int SelectOptions = 25;

    /// <summary>Longest label, and longest value, of a select's option. "Component Reference", Select Option.</summary>
    public const int SelectOption = 100;

    /// <summary>Longest placeholder of a select. "Component Reference", String Select.</summary>
    public const int SelectPlaceholder = 150;

    /// <summary>Longest custom id of a component or a form. "Component Reference", Custom ID.</summary>
    public const int CustomId = 100;

    /// <summary>Most fields of a form. "Receiving and Responding to Interactions", Modal.</summary>
    public const int ModalFields = 5;

    /// <summary>Longest title of a form. "Receiving and Responding to Interactions", Modal.</summary>
    public const int ModalTitle = 45;

    /// <summary>Longest label of a form's field. "Component Reference", Label.</summary>
    public const int FieldLabel = 45;

    /// <summary>Longest description of a form's field. "Component Reference", Label.</summary>
    public const int FieldDescription = 100;

    /// <summary>Longest text of a form's field. "Component Reference", Text Input.</summary>
    public const int FieldText = 4000;

    /// <summary>Most suggestions while an option is typed. "Receiving and Responding to Interactions", Autocomplete.</summary>
    public const int Suggestions = 25;

    /// <summary>Longest name, and longest value, of a suggestion. "Application Commands", Option Choice.</summary>
    public const int Suggestion = 100;

    /// <summary>Longest address of a picture; no page states a limit, and that of an embed's is 2048. "Message Resource", Embed Limits.</summary>
    public const int MediaUrl = 2048;

    /// <summary>Longest description of an attachment. "Message Resource", Attachment.</summary>
    public const int AttachmentDescription = 1024;

    /// <summary>Most users that a message may mention. Source: Discord's documentation, "Message Resource", Allowed Mentions Object.</summary>
    public const int MentionedUsers = 100;

    /// <summary>Longest nonce of a message. "Message Resource", Create Message.</summary>
    public const int Nonce = 25;

    /// <summary>Longest name of a thread or a forum post. "Channel Resource", Start Thread.</summary>
    public const int ThreadName = 100;

    /// <summary>Longest name of a scheduled event. "Guild Scheduled Event".</summary>
    public const int EventName = 100;

    /// <summary>Longest description of a scheduled event. "Guild Scheduled Event".</summary>
    public const int EventDescription = 1000;

    /// <summary>Longest place of a scheduled event. "Guild Scheduled Event", Entity Metadata.</summary>
    public const int EventLocation = 100;

    /// <summary>Most interested users per request. "Guild Scheduled Event", Get Guild Scheduled Event Users.</summary>
    public const int UsersPerLook = 100;

    /// <summary>Most messages per request. "Message Resource", Get Channel Messages.</summary>
    public const int MessagesPerLook = 100;

    /// <summary>Longest text of a typed option. "Application Commands", Option Structure, max_length.</summary>
    public const int OptionText = 6000;

    /// <summary>The timeout of the first reply: Discord waits 3 seconds; about one is reserved for the network. "Receiving and Responding".</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1800);

    /// <summary>How long an interaction's token is valid for edits and follow-ups. "Receiving and Responding to Interactions".</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);
}
