using System.Globalization;
using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>Sends announcements to the browser chat: to the channel with the topic's name, if the chat has one.</summary>
public sealed class WebMessenger(WebChannels channels, IServiceScopeFactory scopes, IOptions<WebOptions> settings) : IMessenger
{
    /// <inheritdoc/>
    public Platform Platform => Platform.Web;

    /// <inheritdoc/>
    public string? ChannelFor(Topic topic)
    {
        var name = topic switch { Topic.Reviews => "reviews", Topic.Screenings => "screenings", _ => "moderators" };
        return settings.Value.ChannelNames.Contains(name, StringComparer.Ordinal) ? name : null;
    }

    /// <inheritdoc/>
    public Task Examine(string channel, CancellationToken cancellationToken) => settings.Value.ChannelNames.Contains(channel, StringComparer.Ordinal)
        ? Task.CompletedTask
        : throw new UndeliverableException($"The browser chat has no channel {channel}; it has {string.Join(", ", settings.Value.ChannelNames)}. Add it to Web:Channels.");

    /// <inheritdoc/>
    public async Task<string> Send(string channel, Card card, string nonce, CancellationToken cancellationToken) =>
        (await channels.Add(new NewChannelMessage(channel, null, null, card, nonce), cancellationToken)).Id.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public async Task<string?> Find(string channel, string nonce, Instant since, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IChannelLog>().Find(channel, nonce, cancellationToken))?.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public async Task Edit(string channel, string message, Card card, CancellationToken cancellationToken)
    {
        if (await channels.Replace(Key(message), card, cancellationToken) is null)
            throw new UndeliverableException($"The message {message} is no longer in the browser chat's {channel}: only the latest messages are stored. No action is needed.");
    }

    /// <inheritdoc/>
    /// <remarks>The browser chat has no threads: the opening message is posted to the channel, and members reply there.</remarks>
    public async Task OpenThread(string channel, string message, Card opening, string nonce, CancellationToken cancellationToken)
    {
        if (await Find(channel, nonce, default, cancellationToken) is null)
            await Send(channel, opening, nonce, cancellationToken);
    }

    /// <inheritdoc/>
    public Task Retract(string channel, string message, CancellationToken cancellationToken) => channels.Remove(Key(message), cancellationToken);

    private static long Key(string message) => long.Parse(message, CultureInfo.InvariantCulture);
}
