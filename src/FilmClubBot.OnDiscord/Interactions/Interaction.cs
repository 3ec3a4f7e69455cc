namespace FilmClubBot.OnDiscord.Interactions;

/// <summary>An interaction: a user's action on Discord, received over either transport.</summary>
/// <param name="Id">The interaction's id.</param>
/// <param name="ApplicationId">The application that the interaction is addressed to.</param>
/// <param name="Token">The token for edits and follow-ups, valid for 15 minutes. A secret for as long.</param>
/// <param name="GuildId">The guild; null in a direct message.</param>
/// <param name="ChannelId">The channel; null if Discord names none.</param>
/// <param name="User">The user.</param>
/// <param name="Locale">The client's language, such as <c>de</c> or <c>en-GB</c>; null if Discord names none.</param>
/// <param name="Act">The action.</param>
internal sealed record Interaction(
    ulong Id, ulong ApplicationId, string Token, ulong? GuildId, ulong? ChannelId, InteractingUser User, string? Locale, InteractionAct Act)
{
    // The default text of a record would write the token to the log.
    /// <inheritdoc/>
    public override string ToString() => $"Interaction {Id}: {Act.GetType().Name}";
}

/// <summary>The user of an interaction.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">The user's name in that guild, or the global name.</param>
/// <param name="RoleIds">The user's roles in that guild; none in a direct message.</param>
/// <param name="Permissions">The user's permissions in that channel, as Discord's bit set.</param>
internal sealed record InteractingUser(ulong Id, string Name, IReadOnlyList<ulong> RoleIds, ulong Permissions)
{
    private const ulong Administrator = 1UL << 3;
    private const ulong ManageGuild = 1UL << 5;

    /// <summary>Whether the user may administer or manage the guild.</summary>
    public bool ManagesGuild => (Permissions & (Administrator | ManageGuild)) != 0;
}

/// <summary>A user's action.</summary>
internal abstract record InteractionAct
{
    private InteractionAct()
    {
    }

    /// <summary>Discord checks whether the endpoint responds.</summary>
    internal sealed record Ping : InteractionAct;

    /// <summary>A slash command was sent.</summary>
    /// <param name="Command">Its name with its subcommand: <c>quote hide</c>.</param>
    /// <param name="Options">The values, by option.</param>
    internal sealed record SlashCommand(string Command, IReadOnlyDictionary<string, string> Options) : InteractionAct;

    /// <summary>An option of a slash command is being typed.</summary>
    /// <param name="Command">Its name with its subcommand.</param>
    /// <param name="Options">The current values of the other options.</param>
    /// <param name="Option">The option being typed.</param>
    /// <param name="Typed">The text typed so far.</param>
    internal sealed record Typing(string Command, IReadOnlyDictionary<string, string> Options, string Option, string Typed) : InteractionAct;

    /// <summary>A command was chosen from a message's menu.</summary>
    /// <param name="Entry">The entry's name.</param>
    /// <param name="Text">The message's text; empty where it has none.</param>
    /// <param name="Files">The message's files, as values of options.</param>
    internal sealed record MessageCommand(string Entry, string Text, IReadOnlyList<string> Files) : InteractionAct;

    /// <summary>A command was chosen from a member's menu.</summary>
    /// <param name="Entry">The entry's name.</param>
    /// <param name="Member">The member's user id.</param>
    internal sealed record MemberCommand(string Entry, ulong Member) : InteractionAct;

    /// <summary>A button was pressed, or something chosen from a select.</summary>
    /// <param name="CustomId">The component's custom id.</param>
    /// <param name="Chosen">The chosen values; none for a button.</param>
    /// <param name="OnPrivateMessage">Whether only the user sees the component's message.</param>
    internal sealed record Press(string CustomId, IReadOnlyList<string> Chosen, bool OnPrivateMessage) : InteractionAct;

    /// <summary>A form was sent.</summary>
    /// <param name="CustomId">The form's custom id.</param>
    /// <param name="Values">What was entered, by field; empty ones left out.</param>
    internal sealed record FormSubmit(string CustomId, IReadOnlyDictionary<string, string> Values) : InteractionAct;

    /// <summary>An action that this program does not support: a newer kind.</summary>
    internal sealed record Unknown(string What) : InteractionAct;
}
