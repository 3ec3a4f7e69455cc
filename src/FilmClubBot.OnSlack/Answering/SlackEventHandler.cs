using FilmClubBot.Commands.Workspaces;
using FilmClubBot.OnSlack.Inbound;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Handles events of either transport; docs/decisions/0017 describes which reply goes where.</summary>
internal sealed class SlackEventHandler(
    EventGuard guard,
    Strangers strangers,
    SlashCommands commands,
    FormSuggestions suggestions,
    FormSubmissions submissions,
    SlackPresses presses,
    SlackShortcuts shortcuts,
    SlackNotices notices)
{
    /// <summary>Returns the immediate response. Never throws because of a user's input.</summary>
    public async Task<Acknowledgement> Answer(SlackEvent happened, CancellationToken cancellationToken)
    {
        if (happened.Act is SlackAct.Verification verification)
            return Acknowledgement.Of(verification.Challenge);
        if (guard.IsRepeated(happened))
            return Acknowledgement.Empty;
        if (await guard.StatusOf(happened, cancellationToken) is var status && status != WorkspaceStatus.Own)
            return await strangers.Answer(happened, status, cancellationToken);
        switch (happened.Act)
        {
            case SlackAct.SlashCommand command:
                return await commands.Run(happened, command);
            case SlackAct.Typing typing:
                return await suggestions.Suggest(happened, typing, cancellationToken);
            case SlackAct.FormSubmit form:
                return await submissions.Submit(happened, form, cancellationToken);
            case SlackAct.Press press:
                presses.Begin(happened, press);
                break;
            case SlackAct.Shortcut shortcut:
                shortcuts.Begin(happened, shortcut);
                break;
            default:
                notices.Begin(happened);
                break;
        }

        return Acknowledgement.Empty;
    }
}
