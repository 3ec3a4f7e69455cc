using System.Text;
using System.Text.RegularExpressions;

namespace FilmClubBot.Commands.Reports;

/// <summary>Writes a report in Markdown (CommonMark with tables), to paste into minutes.</summary>
public static partial class ReportMarkdown
{
    /// <summary>The media type of the text.</summary>
    public const string MediaType = "text/markdown; charset=utf-8";

    /// <summary>The report's text.</summary>
    public static string Write(ReportText report)
    {
        var text = new StringBuilder().Append("# ").Append(Escaped(report.Title)).Append("\n\n").Append(Escaped(report.Lead)).Append('\n');
        foreach (var section in report.Sections)
        {
            text.Append("\n## ").Append(Escaped(section.Title)).Append("\n\n");
            foreach (var line in section.Lines)
                text.Append("- ").Append(Escaped(line)).Append('\n');
            if (section.Table is { } table)
            {
                text.Append('\n');
                Row(text, table.Columns.Select(Escaped));
                Row(text, table.Columns.Select(_ => "---"));
                foreach (var row in table.Rows)
                    Row(text, row.Select(Escaped));
            }
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    // A title that looks like markup is shown as it is written. What begins a list or a heading matters only at the start of a line.
    private static string Escaped(string text) => LineStart.Replace(Marks.Replace(text.ReplaceLineEndings(" "), @"\$0"), @"$1\$2");

    [GeneratedRegex(@"[\\`*_\[\]<>|#~&]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks { get; }

    [GeneratedRegex(@"^(\s*[0-9]{0,9})([.)+=-])", RegexOptions.CultureInvariant)]
    private static partial Regex LineStart { get; }
}
