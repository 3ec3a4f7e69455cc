using System.Buffers;
using System.Linq.Expressions;
using System.Text.Encodings.Web;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.OwnData;

/// <summary>
/// Takes a member's name and ids out of the bot's own texts: what was recorded, saved and announced about them. Texts that others wrote
/// themselves, such as the place of a screening, are left as they are.
/// </summary>
internal sealed class NameRemoval(FilmClubContext context, UnitOfWork work, NameScrubber scrubber)
{
    // A shorter remark, such as "good", is found in texts of others as well.
    private const int LeastText = 8;

    public async Task Run(int member, IReadOnlyList<string> texts, IReadOnlyCollection<string> writing, CancellationToken cancellationToken)
    {
        await Messages(member, [.. texts.Where(text => text.Length >= LeastText).Distinct(StringComparer.Ordinal)], cancellationToken);
        await SavedCalls(writing, cancellationToken);
        await Undos(cancellationToken);
        await Scrub<AuditRow>(row => row.Subject, row => row.Subject = scrubber.Text(row.Subject), cancellationToken);
        await Scrub<AnnouncementRow>(row => row.Subject, row => row.Subject = scrubber.Json(row.Subject), cancellationToken);
        await Scrub<AnnouncementRow>(row => row.Note!, row => row.Note = scrubber.Text(row.Note!), cancellationToken);
        await Scrub<DeliveryRow>(row => row.Error!, row => row.Error = scrubber.Text(row.Error!), cancellationToken);
        await Scrub<DeliveryAttemptRow>(row => row.Answer, row => row.Answer = scrubber.Text(row.Answer), cancellationToken);
        await Scrub<EventPostingRow>(row => row.Error!, row => row.Error = scrubber.Text(row.Error!), cancellationToken);
        await Events(cancellationToken);
        await Scrub<InstallationRow>(row => row.AccountId, row => row.AccountId = "", cancellationToken);
        await Scrub<WorkspaceRow>(row => row.AccountId, row => (row.AccountId, row.AccountName) = ("", ""), cancellationToken);
        await work.Flush(cancellationToken);
    }

    // A reply that shows the member or their words is deleted; what the bot itself posted stays, without them.
    private async Task Messages(int member, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        await context.ChannelMessages.Where(row => row.AuthorId == member).ExecuteDeleteAsync(cancellationToken);
        // A member may have thousands of remarks. They are found although their author had another name then.
        var written = texts.Select(text => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)).ToList();
        var words = SearchValues.Create([.. written], StringComparison.Ordinal);
        foreach (var row in await context.ChannelMessages.AsTracking().ToListAsync(cancellationToken))
        {
            var hasWords = row.Card.AsSpan().ContainsAny(words);
            if (!hasWords && !scrubber.IsIn(row.Card) && !scrubber.IsIn(row.Typed))
                continue;
            if (row.AuthorId is null)
                row.Card = scrubber.Json(hasWords ? written.Aggregate(row.Card, (card, text) => card.Replace(text, NameScrubber.Mark, StringComparison.Ordinal)) : row.Card);
            else
                context.ChannelMessages.Remove(row);
        }

        await work.Flush(cancellationToken);
    }

    private async Task SavedCalls(IReadOnlyCollection<string> writing, CancellationToken cancellationToken)
    {
        foreach (var command in writing)
        {
            var start = $$"""{"Command":"{{command}}",""";
            await context.SavedCalls.Where(row => row.Call.StartsWith(start)).ExecuteDeleteAsync(cancellationToken);
        }

        foreach (var row in await Naming<SavedCallRow>(row => row.Call, cancellationToken))
            context.SavedCalls.Remove(row);
    }

    private async Task Undos(CancellationToken cancellationToken)
    {
        foreach (var row in (await Naming<UndoRow>(row => row.Call, cancellationToken)).Union(await Naming<UndoRow>(row => row.Reversal, cancellationToken)))
            context.Undos.Remove(row);
    }

    // The text of an event names the host.
    private async Task Events(CancellationToken cancellationToken)
    {
        foreach (var row in await context.EventPostings.AsTracking().ToListAsync(cancellationToken))
        {
            if (row.Written is { } written && scrubber.IsIn(written.Description))
                row.Written = written with { Description = scrubber.Text(written.Description) };
            if (row.Shown is { } shown && scrubber.IsIn(shown.Description))
                row.Shown = shown with { Description = scrubber.Text(shown.Description) };
        }
    }

    private async Task Scrub<TRow>(Expression<Func<TRow, string>> column, Action<TRow> change, CancellationToken cancellationToken)
        where TRow : class
    {
        foreach (var row in await Naming(column, cancellationToken))
            change(row);
    }

    // The database finds the candidates; whether the name is a word of its own is decided here.
    private async Task<List<TRow>> Naming<TRow>(Expression<Func<TRow, string>> column, CancellationToken cancellationToken)
        where TRow : class
    {
        var read = column.Compile();
        HashSet<TRow> found = [];
        foreach (var form in scrubber.Forms)
        {
            var contains = Expression.Lambda<Func<TRow, bool>>(
                Expression.Call(column.Body, nameof(string.Contains), null, Expression.Property(Expression.Constant(new Captured(form)), nameof(Captured.Value))), column.Parameters);
            found.UnionWith(await context.Set<TRow>().AsTracking().Where(contains).ToListAsync(cancellationToken));
        }

        return [.. found.Where(row => scrubber.IsIn(read(row)))];
    }

    // EF Core makes a parameter of a property of a captured object, and a literal of a constant.
    private sealed record Captured(string Value);
}
