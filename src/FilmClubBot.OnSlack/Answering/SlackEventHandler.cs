using FilmClubBot.OnSlack.Inbound;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Handles events of either transport; docs/decisions/0017 describes which reply goes where.</summary>
internal sealed class SlackEventHandler(
    EventGuard guard,
    SlashCommands commands,
    FormSuggestions suggestions,
    FormSubmissions submissions,
    SlackPresses presses,
    MessageShortcuts shortcuts,
    HomeTab home,
    ILogger<SlackEventHandler> log)
{
    /// <summary>Returns the immediate response. Never throws because of a user's input.</summary>
    public async Task<Acknowledgement> Answer(SlackEvent happened, CancellationToken cancellationToken)
    {
        if (happened.Act is SlackAct.Verification verification)
            return Acknowledgement.Of(verification.Challenge);
        if (await guard.Refusal(happened, cancellationToken) is { } refusal)
            return refusal;
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
            case SlackAct.MessageShortcut shortcut:
                shortcuts.Begin(happened, shortcut);
                break;
            case SlackAct.HomeOpened:
                home.Begin(happened);
                break;
            case SlackAct.Removed removed:
                log.LogWarning("The app was removed from the Slack workspace ({How}): install it again, and copy the new token into Slack:BotToken", removed.How);
                break;
            default:
                break;
        }

        return Acknowledgement.Empty;
    }
}
