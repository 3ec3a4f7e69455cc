using FilmClubBot.Commands.Clubs;
using FilmClubBot.OnDiscord.Answering;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Rest.Requests;
using FilmClubBot.SignedRequests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Http;

/// <summary>Receives Discord's interactions. A refusal of a verified interaction is a message to the user.</summary>
internal sealed class InteractionEndpoint(
    IOptions<DiscordOptions> options, InteractionRouter router, ReplayGuard replays, ILogger<InteractionEndpoint> log)
    : SignedEndpoint(new DiscordSignature(options.Value.PublicKey ?? ""), replays, log)
{
    /// <summary>The path of the developer portal's "Interactions Endpoint URL".</summary>
    public const string Path = "/discord/interactions";

    /// <inheritdoc/>
    /// <remarks>The largest bodies are a message with ten embeds, a select's resolved objects or a filled form; all are far smaller.</remarks>
    protected override int MaxBody => 512 * 1024;

    /// <inheritdoc/>
    /// <remarks>Responds with 200 and the reply, or with 202 if it was sent by the callback route; with 400 if the body is not an interaction.</remarks>
    protected override async Task Answer(HttpContext context, ReadOnlyMemory<byte> body)
    {
        Interaction interaction;
        try
        {
            interaction = InteractionJson.Parse(body);
        }
        catch (FormatException problem)
        {
            await Refuse(context, StatusCodes.Status400BadRequest, problem.Message);
            return;
        }

        // The gateway may have delivered it too, and a request can be signed again.
        if (!Replays.IsFirst(interaction.Id))
        {
            await Refuse(context, StatusCodes.Status401Unauthorized, "This interaction was already received.");
            return;
        }

        // A command that has begun is completed even if the connection breaks, so the request's token is not used.
        using var club = await router.ClubOf(interaction, CancellationToken.None);
        var reply = await InteractionRouter.Answer(club, interaction, CancellationToken.None);
        if (reply.Files.Count > 0)
        {
            await SendWithFiles(club, interaction, reply);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        context.Response.OnCompleted(Sent, reply);
        await SendJson(context, reply.Json);
    }

    private async Task SendWithFiles(ClubUse club, Interaction interaction, InteractionReply reply)
    {
        try
        {
            await InteractionRouter.Callback(club, interaction, reply, CancellationToken.None);
        }
        catch (DiscordException failure)
        {
            Log.LogError(failure, "Failed to send a reply with files");
        }
    }

    private static Task Sent(object reply)
    {
        ((InteractionReply)reply).MarkSent();
        return Task.CompletedTask;
    }
}
