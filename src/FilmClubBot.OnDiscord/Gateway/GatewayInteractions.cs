using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.OnDiscord.Answering;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>Answers the interactions that the gateway brings, each once, by the same handler as those that come over HTTP.</summary>
internal sealed class GatewayInteractions(InteractionHandler handler, LateAnswers late, ReplayGuard replays, ILogger<GatewayInteractions> log)
{
    private readonly HashSet<Task> _open = [];
    private readonly Lock _gate = new();

    /// <summary>Takes a frame. It returns at once: the library reads nothing further, and no heartbeat, while it is kept waiting.</summary>
    public void Handle(string frame)
    {
        Interaction? interaction;
        try
        {
            interaction = GatewayFrame.Read(frame);
        }
        catch (FormatException problem)
        {
            log.LogWarning("An interaction from the gateway was not understood: {Problem}", problem.Message);
            return;
        }

        // After a resume, the gateway repeats what it does not know to have arrived.
        if (interaction is not null && replays.IsFirst(interaction.Id))
            Follow(Answer(interaction));
    }

    /// <summary>Waits for the answers that are under way.</summary>
    public async Task Finish(CancellationToken cancellationToken)
    {
        Task[] open;
        lock (_gate)
            open = [.. _open];
        await Task.WhenAll(open).WaitAsync(cancellationToken);
    }

    private async Task Answer(Interaction interaction)
    {
        await Task.Yield();
        try
        {
            await late.Callback(interaction, await handler.Answer(interaction, CancellationToken.None), CancellationToken.None);
        }
        catch (DiscordException failure)
        {
            log.LogError(failure, "Discord did not take the answer to {Interaction}", interaction);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "{Interaction} was not answered", interaction);
        }
    }

    private void Follow(Task answer)
    {
        lock (_gate)
            _open.Add(answer);
        answer.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Forget(Task answer)
    {
        lock (_gate)
            _open.Remove(answer);
    }
}
