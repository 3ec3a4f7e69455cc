using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Limits;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Suggests values for an option while it is typed.</summary>
internal sealed class OptionSuggestions(CommandPipeline pipeline, TimeProvider time, ILogger<OptionSuggestions> log)
{
    // Suggestions are useful only while the user types, and Discord drops those that arrive after 3 seconds.
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1.5);

    /// <summary>The suggestions; none if the query fails.</summary>
    public async Task<InteractionReply> Suggest(Asker asker, InteractionAct.Typing typing, CancellationToken cancellationToken)
    {
        var choices = new JsonArray();
        try
        {
            using var alarm = new CancellationTokenSource(_timeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, alarm.Token);
            var invocation = asker.Invocation(new CommandCall(typing.Command, typing.Options));
            foreach (var choice in await pipeline.Suggest(invocation, typing.Option, typing.Typed, either.Token))
            {
                // A value cannot be cut without changing its meaning; a label can.
                if (choices.Count < DiscordLimits.Suggestions && choice.Value.Length is > 0 and <= DiscordLimits.Suggestion && !string.IsNullOrWhiteSpace(choice.Label))
                    choices.Add(new JsonObject { ["name"] = Cut.AtWord(choice.Label, DiscordLimits.Suggestion), ["value"] = choice.Value });
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "Failed to load suggestions for {Option} of /{Command}", typing.Option, HostileText.Shorten(typing.Command));
        }

        return InteractionReply.Suggestions(choices);
    }
}
