using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.Rendering;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Suggests values while a form is filled in.</summary>
internal sealed class FormSuggestions(Askers askers, FormModals modals, CommandPipeline pipeline, TimeProvider time, ILogger<FormSuggestions> log)
{
    // Suggestions are useful only while the user types, and Slack drops those that arrive after 3 seconds.
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1.5);

    /// <summary>Returns the suggestions for a field while the user types.</summary>
    public async Task<Acknowledgement> Suggest(SlackEvent happened, SlackAct.Typing typing, CancellationToken cancellationToken)
    {
        try
        {
            using var alarm = new CancellationTokenSource(_timeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, alarm.Token);
            if (happened.Place is not SlackPlace.Modal modal || await modals.Call(modal, typing.Values, either.Token) is not { } call)
                return Acknowledgement.Of(OptionList.Of([]));
            var asker = await askers.Of(happened, either.Token);
            return Acknowledgement.Of(OptionList.Of(await pipeline.Suggest(asker.Invocation(call), typing.Option, typing.Typed, either.Token)));
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "Failed to load suggestions for {Option}", HostileText.Shorten(typing.Option));
            return Acknowledgement.Of(OptionList.Of([]));
        }
    }
}
