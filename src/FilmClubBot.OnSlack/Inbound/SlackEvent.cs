namespace FilmClubBot.OnSlack.Inbound;

/// <summary>A user's action on Slack, received over either transport.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="User">The user.</param>
/// <param name="Place">Where the action took place.</param>
/// <param name="TriggerId">The id that opens a modal within three seconds; null for none.</param>
/// <param name="Act">The action.</param>
internal sealed record SlackEvent(string TeamId, SlackUser User, SlackPlace Place, string? TriggerId, SlackAct Act)
{
    /// <summary>Slack's id of an event that is repeated until it is acknowledged; null for an event that is sent once.</summary>
    public string? EventId { get; init; }

    // The default text of a record would write the response address to the log.
    /// <inheritdoc/>
    public override string ToString() => $"{Act.GetType().Name} of {User.Id}";
}

/// <summary>The user of an event.</summary>
/// <param name="Id">Such as <c>U0123ABCDEF</c>.</param>
/// <param name="Name">The name in the payload; empty if it has none.</param>
internal sealed record SlackUser(string Id, string Name);

/// <summary>Where an action took place, which decides where the reply goes.</summary>
internal abstract record SlackPlace
{
    private SlackPlace()
    {
    }

    /// <summary>In a conversation.</summary>
    /// <param name="ResponseUrl">Accepts five replies within thirty minutes. A secret for as long.</param>
    /// <param name="ThreadTs">The thread of the message; null for none.</param>
    /// <param name="OnPrivateMessage">Whether only the user sees the message that was used.</param>
    /// <param name="OnUnfurl">Whether the card of a link was used, below somebody's own message, which the bot cannot replace.</param>
    /// <param name="IsDirect">Whether it is the user's own with the bot, which nobody else reads.</param>
    internal sealed record Conversation(Uri ResponseUrl, string? ThreadTs = null, bool OnPrivateMessage = false, bool OnUnfurl = false, bool IsDirect = false) : SlackPlace;

    /// <summary>In a modal.</summary>
    /// <param name="ViewId">The modal's id.</param>
    /// <param name="Note">The modal's hidden data (<c>private_metadata</c>).</param>
    internal sealed record Modal(string ViewId, string Note) : SlackPlace;

    /// <summary>In the app's home tab.</summary>
    internal sealed record Home : SlackPlace;

    /// <summary>A place without a way to reply.</summary>
    internal sealed record Nowhere : SlackPlace;
}

/// <summary>A user's action.</summary>
internal abstract record SlackAct
{
    private SlackAct()
    {
    }

    /// <summary>Slack verifies that the address responds.</summary>
    internal sealed record Verification(string Challenge) : SlackAct;

    /// <summary>A slash command was sent.</summary>
    /// <param name="Text">The command with what follows it: <c>/rate her 4.5</c>.</param>
    internal sealed record SlashCommand(string Text) : SlackAct;

    /// <summary>An external select of a modal is being typed into.</summary>
    /// <param name="Option">The field.</param>
    /// <param name="Typed">The text typed so far.</param>
    /// <param name="Values">The current values of the other fields.</param>
    internal sealed record Typing(string Option, string Typed, IReadOnlyDictionary<string, string> Values) : SlackAct;

    /// <summary>A button was pressed, or something chosen from a select.</summary>
    /// <param name="ActionId">The element's <c>action_id</c>.</param>
    /// <param name="Value">The button's value, or the chosen option's value; null for none.</param>
    internal sealed record Press(string ActionId, string? Value) : SlackAct;

    /// <summary>A form was sent.</summary>
    /// <param name="Values">What was entered, by field; empty ones left out.</param>
    /// <param name="Fields">The fields that were shown, in order.</param>
    internal sealed record FormSubmit(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Fields) : SlackAct;

    /// <summary>A shortcut was chosen, from a message's menu or from Slack's own menu.</summary>
    /// <param name="CallbackId">The shortcut's name in the manifest.</param>
    /// <param name="Text">The message's text, in Slack's own escaping, empty where it has none; null for a shortcut that is not of a message.</param>
    /// <param name="Files">The ids of the message's files.</param>
    internal sealed record Shortcut(string CallbackId, string? Text, IReadOnlyList<string> Files) : SlackAct;

    /// <summary>The app's home tab was opened.</summary>
    /// <param name="IsFirst">Whether nothing was shown to the user there before.</param>
    internal sealed record HomeOpened(bool IsFirst) : SlackAct;

    /// <summary>Somebody's message contains links to the society's own pages.</summary>
    /// <param name="Message">The arguments of <c>chat.unfurl</c> that name the message.</param>
    /// <param name="Links">The links, as they are written.</param>
    internal sealed record LinksShared(IReadOnlyDictionary<string, string> Message, IReadOnlyList<string> Links) : SlackAct;

    /// <summary>The app was uninstalled from the workspace, or its token revoked.</summary>
    internal sealed record Removed(string How) : SlackAct
    {
        /// <summary>The event of an app that was uninstalled.</summary>
        public const string Uninstalled = "app_uninstalled";
    }

    /// <summary>An event that needs no handling.</summary>
    internal sealed record Nothing(string What) : SlackAct;
}
