using System.Security.Cryptography;
using System.Text;

namespace FilmClubBot.Benchmarks.Quality.Reviews;

/// <summary>The texts that labels point at, which are not part of this repository.</summary>
internal static class ReviewTexts
{
    private static readonly string[] _endings = [".md", ".markdown", ".html", ".htm", ".txt", ".adoc", ".rst", ".mdx"];

    /// <summary>A label with its text.</summary>
    /// <param name="Label">The label.</param>
    /// <param name="File">Where the text stands.</param>
    /// <param name="Raw">The file, decoded; the label's offsets point in here.</param>
    public sealed record Found(LabelledReview Label, string File, string Raw)
    {
        /// <summary>The text under a span, markup and all.</summary>
        public string Of(LabelledSpan span) => Raw[span.Start..span.End];
    }

    /// <summary>Finds each text as <c>id.ending</c> and compares its bytes with the label's hash.</summary>
    /// <param name="labels">What is wanted.</param>
    /// <param name="directory">Where the texts stand.</param>
    /// <param name="problems">One line for each that is missing or differs, with where to get it.</param>
    public static List<Found> Load(IEnumerable<LabelledReview> labels, string directory, List<string> problems)
    {
        var found = new List<Found>();
        foreach (var label in labels)
        {
            var file = _endings.Select(ending => Path.Combine(directory, label.Id + ending)).FirstOrDefault(File.Exists);
            var bytes = file is null ? [] : File.ReadAllBytes(file);
            if (file is null)
                problems.Add($"{label.Id} is missing: save github.com/{label.Repository}, {label.Path} at commit {label.Commit[..12]}, as {label.Id}{Ending(label.Path)}");
            else if (!Convert.ToHexStringLower(SHA256.HashData(bytes)).Equals(label.Sha256, StringComparison.Ordinal))
                problems.Add($"{label.Id} is not the text that was labelled: get github.com/{label.Repository}, {label.Path} at commit {label.Commit[..12]}");
            else
                found.Add(new(label, file, Encoding.UTF8.GetString(bytes)));
        }

        return found;
    }

    private static string Ending(string path) => Path.GetExtension(path) is { Length: > 0 } ending ? ending : ".md";
}
