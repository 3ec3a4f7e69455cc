using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.SignedRequests;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Accepts events of the society's own workspace, each once.</summary>
internal sealed class EventGuard(IOptions<SlackOptions> options, SocietyWorkspaces workspaces, ReplayGuard replays)
{
    /// <summary>Whether an event comes from the society's workspace: that of <c>Slack:TeamId</c>, otherwise the confirmed one.</summary>
    public ValueTask<WorkspaceStatus> StatusOf(SlackEvent happened, CancellationToken cancellationToken) =>
        workspaces.StatusOf(Platform.Slack, options.Value.TeamId, happened.TeamId.Length == 0 ? null : happened.TeamId, cancellationToken);

    /// <summary>Whether Slack sends an event again that has already arrived.</summary>
    public bool IsRepeated(SlackEvent happened) =>
        happened.EventId is { } id && !replays.IsFirst(BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(id))));
}
