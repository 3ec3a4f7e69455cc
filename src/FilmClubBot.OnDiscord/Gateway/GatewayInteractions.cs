using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.OnDiscord.Answering;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Rest.Requests;
using FilmClubBot.SignedRequests;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>Handles each interaction of the gateway once, with the same handler as interactions over HTTP.</summary>
internal sealed class GatewayInteractions(InteractionRouter router, ReplayGuard replays, ILogger<GatewayInteractions> log)
{
    private readonly TaskTracker _open = new();

    /// <summary>Handles a frame. Returns immediately, because the library reads no further frames, heartbeats included, until it does.</summary>
    public void Handle(string frame)
    {
        Interaction? interaction;
        try
        {
            interaction = GatewayFrame.Read(frame);
        }
        catch (FormatException problem)
        {
            log.LogWarning("Ignored an invalid interaction from the gateway: {Problem}", problem.Message);
            return;
        }

        // After a resume, the gateway repeats frames that it does not know to have arrived.
        if (interaction is not null && replays.IsFirst(interaction.Id))
            _open.Track(Answer(interaction));
    }

    /// <summary>Waits for the replies that are in progress.</summary>
    public Task Finish(CancellationToken cancellationToken) => _open.WaitForOpen().WaitAsync(cancellationToken);

    private async Task Answer(Interaction interaction)
    {
        await Task.Yield();
        try
        {
            using var club = await router.ClubOf(interaction, CancellationToken.None);
            await InteractionRouter.Callback(club, interaction, await InteractionRouter.Answer(club, interaction, CancellationToken.None), CancellationToken.None);
        }
        catch (DiscordException failure)
        {
            log.LogError(failure, "Failed to send the reply to {Interaction}", interaction);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Failed to handle {Interaction}", interaction);
        }
    }
}
