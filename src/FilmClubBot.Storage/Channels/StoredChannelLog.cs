using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Channels;

/// <summary>Writes through its own context: a message is stored immediately, whether or not the command that shows it succeeds.</summary>
internal sealed class StoredChannelLog(FilmClubContexts contexts, UnitOfWork work, WriteQueue queue, ReadMessages messages, IClock clock) : IChannelLog
{
    /// <summary>Number of messages stored per channel. The browser chat shows the last few dozen; the rest is for scrolling back.</summary>
    internal const int MaxMessages = 500;

    public async Task<ChannelMessage> Add(NewChannelMessage message, CancellationToken cancellationToken)
    {
        using var context = OwnContext();
        var row = new ChannelMessageRow
        {
            Channel = message.Channel,
            AuthorId = message.Author?.Id.Value,
            Typed = message.Card.TypedWithoutSecrets ?? message.Typed,
            At = clock.GetCurrentInstant(),
            IsForAuthor = message.Card.Audience == Audience.Caller,
            Card = CardJson.Write(message.Card.WithoutSecrets ?? message.Card),
            Nonce = message.Nonce,
        };
        await using var transaction = await queue.Begin(context, cancellationToken);
        await queue.Write(async () =>
        {
            context.ChannelMessages.Add(row);
            await context.SaveChangesAsync(cancellationToken);
            await Trim(context, message.Channel, cancellationToken);
        });
        await transaction.Commit(cancellationToken);
        return new(row.Id, row.Channel, message.Author, row.Typed, message.Card, row.At);
    }

    public async Task<ChannelMessage?> Replace(long message, Card card, CancellationToken cancellationToken)
    {
        using var context = OwnContext();
        await using var transaction = await queue.Begin(context, cancellationToken);
        var row = await context.ChannelMessages.AsTracking().Include(row => row.Author).SingleOrDefaultAsync(row => row.Id == message, cancellationToken);
        if (row is null)
            return null;
        row.Card = CardJson.Write(card.WithoutSecrets ?? card);
        row.IsForAuthor = card.Audience == Audience.Caller;
        await queue.Write(() => context.SaveChangesAsync(cancellationToken));
        await transaction.Commit(cancellationToken);
        return row.ToMessage() with { Card = card };
    }

    public async Task Remove(long message, CancellationToken cancellationToken)
    {
        using var context = OwnContext();
        await using var transaction = await queue.Begin(context, cancellationToken);
        await queue.Write(() => context.ChannelMessages.Where(row => row.Id == message).ExecuteDeleteAsync(cancellationToken));
        await transaction.Commit(cancellationToken);
    }

    public async Task<long?> Find(string channel, string nonce, CancellationToken cancellationToken)
    {
        using var context = contexts.Create();
        return await context.ChannelMessages.Where(row => row.Nonce == nonce && row.Channel == channel).Select(row => (long?)row.Id).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<ChannelMessage?> Find(long message, CancellationToken cancellationToken)
    {
        using var context = contexts.Create();
        return (await context.ChannelMessages.Include(row => row.Author).SingleOrDefaultAsync(row => row.Id == message, cancellationToken))?.ToMessage();
    }

    public async Task<IReadOnlyList<ChannelMessage>> Latest(string channel, MemberId reader, int limit, CancellationToken cancellationToken)
    {
        using var context = contexts.Create();
        var rows = await context.ChannelMessages.Include(row => row.Author)
            .Where(row => row.Channel == channel && (!row.IsForAuthor || row.AuthorId == reader.Value))
            .OrderByDescending(row => row.Id)
            .Take(limit)
            .ToListAsync(cancellationToken);
        rows.Reverse();
        return rows.ConvertAll(messages.Of);
    }

    private static async Task Trim(FilmClubContext context, string channel, CancellationToken cancellationToken)
    {
        var last = await context.ChannelMessages.Where(row => row.Channel == channel)
            .OrderByDescending(row => row.Id).Skip(MaxMessages).Select(row => (long?)row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is { } oldest)
            await context.ChannelMessages.Where(row => row.Channel == channel && row.Id <= oldest).ExecuteDeleteAsync(cancellationToken);
    }

    /// <remarks>A club has one writer: while the scope's own write is open, this one would be blocked until it times out.</remarks>
    private FilmClubContext OwnContext() => work.IsOpen
        ? throw new InvalidOperationException("Commit the unit of work before writing to the channel log: the log is stored immediately, in its own transaction.")
        : contexts.Create();
}
