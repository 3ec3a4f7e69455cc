namespace FilmClubBot.OnDiscord.Interactions;

/// <summary>The inbound record: what somebody did on Discord, whichever way it was heard of.</summary>
/// <param name="Id">The interaction's id.</param>
/// <param name="ApplicationId">The application that it is for.</param>
/// <param name="Token">What edits and follow-ups are sent with, for 15 minutes. A secret for as long.</param>
/// <param name="GuildId">Where it was done; null in a direct message.</param>
/// <param name="ChannelId">The channel; null where Discord names none.</param>
/// <param name="User">Who did it.</param>
/// <param name="Locale">The client's language, such as <c>de</c> or <c>en-GB</c>; null where Discord names none.</param>
/// <param name="Act">What was done.</param>
internal sealed record Interaction(
    ulong Id, ulong ApplicationId, string Token, ulong? GuildId, ulong? ChannelId, InteractingUser User, string? Locale, InteractionAct Act)
{
    // A record's own text would bring the token into a log.
    /// <inheritdoc/>
    public override string ToString() => $"Interaction {Id}: {Act.GetType().Name}";
}

/// <summary>Who did it.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">What the user is called in that guild, or everywhere.</param>
/// <param name="RoleIds">The user's roles in that guild; none in a direct message.</param>
/// <param name="Permissions">The user's permissions in that channel, as Discord's bit set.</param>
internal sealed record InteractingUser(ulong Id, string Name, IReadOnlyList<ulong> RoleIds, ulong Permissions)
{
    private const ulong Administrator = 1UL << 3;
    private const ulong ManageGuild = 1UL << 5;

    /// <summary>Whether the user may administer or manage the guild.</summary>
    public bool ManagesGuild => (Permissions & (Administrator | ManageGuild)) != 0;
}

/// <summary>What was done.</summary>
internal abstract record InteractionAct
{
    private InteractionAct()
    {
    }

    /// <summary>Discord asks whether the endpoint answers.</summary>
    internal sealed record Ping : InteractionAct;

    /// <summary>A slash command was sent.</summary>
    /// <param name="Command">Its name with its subcommand: <c>quote hide</c>.</param>
    /// <param name="Options">What was typed, by option.</param>
    internal sealed record SlashCommand(string Command, IReadOnlyDictionary<string, string> Options) : InteractionAct;

    /// <summary>An option of a slash command is being typed.</summary>
    /// <param name="Command">Its name with its subcommand.</param>
    /// <param name="Options">What the other options hold so far.</param>
    /// <param name="Option">The option being typed.</param>
    /// <param name="Typed">What stands in it so far.</param>
    internal sealed record Typing(string Command, IReadOnlyDictionary<string, string> Options, string Option, string Typed) : InteractionAct;

    /// <summary>A command was chosen from a message's menu.</summary>
    /// <param name="Entry">The entry's name.</param>
    /// <param name="Text">The message's text; empty where it has none.</param>
    internal sealed record MessageCommand(string Entry, string Text) : InteractionAct;

    /// <summary>A button was pressed, or something chosen from a select.</summary>
    /// <param name="CustomId">What the component carries.</param>
    /// <param name="Chosen">The chosen values; none for a button.</param>
    /// <param name="OnPrivateMessage">Whether only the user sees the message that it stands on.</param>
    internal sealed record Press(string CustomId, IReadOnlyList<string> Chosen, bool OnPrivateMessage) : InteractionAct;

    /// <summary>A form was sent.</summary>
    /// <param name="CustomId">What the form carries.</param>
    /// <param name="Values">What was entered, by field; empty ones left out.</param>
    internal sealed record FormSubmit(string CustomId, IReadOnlyDictionary<string, string> Values) : InteractionAct;

    /// <summary>Something that this program does not know: a newer kind, or a command for users.</summary>
    internal sealed record Unknown(string What) : InteractionAct;
}
