using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Reviews;

/// <summary>The rows derived from a review's text: sentences, themes, questions, quotes.</summary>
internal sealed class ReviewFindings(FilmClubContext context, UnitOfWork work)
{
    /// <summary>Recreates them for the review's current text; quotes retain their keys and moderators' decisions.</summary>
    public async Task Rebuild(ReviewRow row, Reading reading, FilmOrdinals films, CancellationToken cancellationToken)
    {
        row.PassageCount = reading.Sentences.Count;
        // A new row gets its key here; the derived rows refer to it.
        await work.Flush(cancellationToken);
        await context.Passages.Where(passage => passage.ReviewId == row.Id).ExecuteDeleteAsync(cancellationToken);
        await context.Questions.Where(question => question.ReviewId == row.Id).ExecuteDeleteAsync(cancellationToken);
        await context.ThemeFindings.Where(finding => finding.ReviewId == row.Id).ExecuteDeleteAsync(cancellationToken);

        context.Passages.AddRange(reading.Sentences.Select((span, ordinal) => new PassageRow
        {
            ReviewId = row.Id,
            Ordinal = ordinal,
            Start = span.Start,
            End = span.End,
            Text = span.Of(row.Body),
        }));
        context.Questions.AddRange(reading.Questions.Select(span => new QuestionRow
        {
            ReviewId = row.Id,
            FilmOrdinal = films.Of(reading.FilmAt(span)),
            Start = span.Start,
            End = span.End,
            Text = span.Of(row.Body),
        }));
        // One row per theme and film: spellings that fold to one name are one theme, with the highest of their confidences.
        context.ThemeFindings.AddRange(ThemesOfFilms.Of(reading)
            .Where(theme => theme.Evidence.Count > 0)
            .GroupBy(theme => (Name: FilmTitle.FoldWords(theme.Name), Film: films.Of(theme.Film)))
            .Where(theme => theme.Key.Name.Length > 0)
            .Select(theme => (theme.Key.Film, Finding: theme.MaxBy(finding => finding.Confidence)!))
            .Select(theme => new ThemeFindingRow
            {
                ReviewId = row.Id,
                FilmOrdinal = theme.Film,
                Name = theme.Finding.Name,
                FoldedName = FilmTitle.FoldWords(theme.Finding.Name),
                Confidence = theme.Finding.Confidence,
                Evidence = theme.Finding.Evidence,
            }));
        await new QuoteRebuild(context).Run(row, reading.Quotes, span => films.Of(reading.FilmAt(span)), cancellationToken);
        await work.Flush(cancellationToken);
    }
}
