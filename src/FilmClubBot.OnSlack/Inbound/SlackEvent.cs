namespace FilmClubBot.OnSlack.Inbound;

/// <summary>The inbound record: what somebody did on Slack, whichever way it was heard of.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="User">Who did it.</param>
/// <param name="Place">Where it was done.</param>
/// <param name="TriggerId">What opens a modal, for three seconds; null where there is none.</param>
/// <param name="Act">What was done.</param>
internal sealed record SlackEvent(string TeamId, SlackUser User, SlackPlace Place, string? TriggerId, SlackAct Act)
{
    /// <summary>Slack's id of what it tells until it is taken, and so perhaps more than once; null for what it tells once.</summary>
    public string? EventId { get; init; }

    // A record's own text would bring the response address into a log.
    /// <inheritdoc/>
    public override string ToString() => $"{Act.GetType().Name} of {User.Id}";
}

/// <summary>Who did it.</summary>
/// <param name="Id">Such as <c>U0123ABCDEF</c>.</param>
/// <param name="Name">What the payload calls them; empty where it does not.</param>
internal sealed record SlackUser(string Id, string Name);

/// <summary>Where something was done, and so where its answer goes.</summary>
internal abstract record SlackPlace
{
    private SlackPlace()
    {
    }

    /// <summary>In a conversation.</summary>
    /// <param name="ResponseUrl">Takes five answers within thirty minutes. A secret for as long.</param>
    /// <param name="ThreadTs">The thread that the message stands in; null for none.</param>
    /// <param name="OnPrivateMessage">Whether only the user sees the message that was worked.</param>
    internal sealed record Conversation(Uri ResponseUrl, string? ThreadTs = null, bool OnPrivateMessage = false) : SlackPlace;

    /// <summary>In a modal.</summary>
    /// <param name="ViewId">Its id.</param>
    /// <param name="Note">What it was given to carry (<c>private_metadata</c>).</param>
    internal sealed record Modal(string ViewId, string Note) : SlackPlace;

    /// <summary>In the app's home tab.</summary>
    internal sealed record Home : SlackPlace;

    /// <summary>Nowhere that an answer could go.</summary>
    internal sealed record Nowhere : SlackPlace;
}

/// <summary>What was done.</summary>
internal abstract record SlackAct
{
    private SlackAct()
    {
    }

    /// <summary>Slack asks whether the address answers.</summary>
    internal sealed record Verification(string Challenge) : SlackAct;

    /// <summary>A slash command was sent.</summary>
    /// <param name="Text">The command with what follows it: <c>/rate her 4.5</c>.</param>
    internal sealed record SlashCommand(string Text) : SlackAct;

    /// <summary>An external select of a modal is being typed into.</summary>
    /// <param name="Option">The field.</param>
    /// <param name="Typed">What stands in it so far.</param>
    /// <param name="Values">What the other fields hold so far.</param>
    internal sealed record Typing(string Option, string Typed, IReadOnlyDictionary<string, string> Values) : SlackAct;

    /// <summary>A button was pressed, or something chosen from a select.</summary>
    /// <param name="ActionId">What the element is called.</param>
    /// <param name="Value">What it carries, or the chosen option's value; null for none.</param>
    internal sealed record Press(string ActionId, string? Value) : SlackAct;

    /// <summary>A form was sent.</summary>
    /// <param name="Values">What was entered, by field; empty ones left out.</param>
    /// <param name="Fields">The fields that were shown, in order.</param>
    internal sealed record FormSubmit(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Fields) : SlackAct;

    /// <summary>A shortcut was chosen from a message's menu.</summary>
    /// <param name="CallbackId">The shortcut's name in the manifest.</param>
    /// <param name="Text">The message's text, in Slack's own escaping; empty where it has none.</param>
    internal sealed record MessageShortcut(string CallbackId, string Text) : SlackAct;

    /// <summary>The app's home tab was opened.</summary>
    internal sealed record HomeOpened : SlackAct;

    /// <summary>The app was taken out of the workspace, or its token withdrawn.</summary>
    internal sealed record Removed(string How) : SlackAct;

    /// <summary>Something that asks for nothing.</summary>
    internal sealed record Nothing(string What) : SlackAct;
}
