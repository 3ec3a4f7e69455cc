using System.Text.Json;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Webhooks;
using FilmClubBot.Domain.Webhooks;

namespace FilmClubBot.Worker.Tests.Webhooks;

/// <summary>Receives events in the place of the network.</summary>
internal sealed class RecordingPoster : IWebhookPoster
{
    /// <summary>What was accepted: id and JSON.</summary>
    public List<(string Id, JsonElement Body)> Accepted { get; } = [];

    /// <summary>The ids of all attempts.</summary>
    public List<string> Attempts { get; } = [];

    /// <summary>What the next attempts fail with; null for none.</summary>
    public Exception? Failure { get; set; }

    /// <summary>The types of the accepted events.</summary>
    public IEnumerable<string?> Types => Accepted.Select(one => one.Body.GetProperty("type").GetString());

    public string? Refusal(Uri address) => address.Host == "localhost" ? "It is private." : null;

    public Task<string> Post(Webhook webhook, string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        Attempts.Add(id);
        if (Failure is { } failure)
            return Task.FromException<string>(failure);
        Accepted.Add((id, JsonElement.Parse(body.Span)));
        return Task.FromResult($"{webhook.Address.Host} responded 204 No Content");
    }

    public static DelayedException Busy(string message = "films.example responded 503 Service Unavailable") => new(message);
}
