using System.Diagnostics;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Quotes;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.Benchmarks.Quality.Quotes;

/// <summary>Measures how quotations are found and given to their speakers, on novels read by the code that reads reviews.</summary>
/// <remarks>
/// A span found is right if both its ends lie within two characters of a stretch marked by hand, each of which counts once. Of
/// quotations marked as explicit, precision is taken over those that were given to somebody, coverage over all of them.
/// </remarks>
internal static partial class QuoteQuality
{
    private const int Tolerance = 2;

    /// <summary>Prints one table: each novel and the sum over all.</summary>
    public static int Run(string directory, string part)
    {
        Console.WriteLine($"Part \"{part}\"; {NovelCorpus.Split}.");
        Console.WriteLine("Spans: both ends within two characters. Speakers: of explicit quotations; right if an alias of the speaker, found without the aliases.");
        var table = new Table("novel", "spans", "P", "R", "F1", "regex P", "regex R", "regex F1", "explicit", "precision", "coverage", "ms");
        Counts ours = default, plain = default, speakers = default;
        var total = 0.0;
        foreach (var novel in NovelCorpus.Read(directory, part))
        {
            var watch = Stopwatch.StartNew();
            var prose = Prose.Of(new("", novel.Text));
            var utterances = UtteranceReader.Read(prose, Cast.Of(prose), []);
            var time = watch.Elapsed.TotalMilliseconds;
            var spans = Match(novel, [.. new SpokenStretches(prose).Of(utterances)]);
            var regex = Match(novel, [.. Plain().Matches(novel.Text).Select(match => new TextSpan(match.Groups["words"].Index, match.Groups["words"].Index + match.Groups["words"].Length))]);
            var named = Speakers(novel, utterances);
            Row(table, novel.Name, spans, regex, named, time);
            ours += spans;
            plain += regex;
            speakers += named;
            total += time;
        }

        if (ours.Wanted == 0)
        {
            Console.Error.WriteLine($"No novel stands in {directory}.");
            return 1;
        }

        Row(table, "total", ours, plain, speakers, total);
        table.Print();
        return 0;
    }

    private static void Row(Table table, string name, Counts ours, Counts plain, Counts speakers, double time) =>
        table.Add(name, ours.Wanted, ours.Precision, ours.Recall, ours.F1, plain.Precision, plain.Recall, plain.F1, speakers.Wanted, speakers.Precision, (double)speakers.Found / Math.Max(1, speakers.Wanted), (int)time);

    private static Counts Match(Novel novel, IReadOnlyList<TextSpan> found)
    {
        var gold = novel.Quotations.SelectMany(quotation => quotation.Parts).OrderBy(part => part.Start).ToList();
        var taken = new bool[gold.Count];
        var right = 0;
        var from = 0;
        foreach (var span in found.OrderBy(span => span.Start))
        {
            while (from < gold.Count && gold[from].Start < span.Start - Tolerance)
                from++;
            for (var i = from; i < gold.Count && gold[i].Start <= span.Start + Tolerance; i++)
            {
                if (taken[i] || Math.Abs(gold[i].End - span.End) > Tolerance)
                    continue;
                taken[i] = true;
                right++;
                break;
            }
        }

        return new(right, found.Count, gold.Count);
    }

    // The speaker of a quotation is whoever any of its stretches was given to, the first that was.
    private static Counts Speakers(Novel novel, List<Utterance> utterances)
    {
        Counts counts = default;
        foreach (var quotation in novel.Quotations.Where(quotation => quotation.IsExplicit))
        {
            var speaker = quotation.Parts.SelectMany(part => Overlapping(utterances, part)).Select(one => one.Speaker?.Name).FirstOrDefault(name => name is not null);
            counts += new Counts(speaker is not null && novel.Characters.Is(speaker, quotation.Speaker) ? 1 : 0, speaker is null ? 0 : 1, 1);
        }

        return counts;
    }

    private static IEnumerable<Utterance> Overlapping(List<Utterance> utterances, TextSpan part)
    {
        var low = 0;
        var high = utterances.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (utterances[middle].Quotation.Inner.End <= part.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < utterances.Count && utterances[low].Quotation.Inner.Start < part.End; low++)
            yield return utterances[low];
    }

    // From mark to mark, or to the paragraph's end.
    [GeneratedRegex("""["“](?<words>(?:[^"“”\n]|\n(?!\n))+)(?:["”]|(?=\n\n))""", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
