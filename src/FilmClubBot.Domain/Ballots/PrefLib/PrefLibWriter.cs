using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Domain.Ballots.PrefLib;

/// <summary>Writes PrefLib files.</summary>
public static class PrefLibWriter
{
    /// <summary>Writes a file, with a line feed after each line.</summary>
    /// <exception cref="ArgumentException">A value contains a line break.</exception>
    public static string Write(PrefLibDocument document)
    {
        var text = new StringBuilder();
        Header(PrefLibKeys.FileName, document.FileName);
        Header(PrefLibKeys.Title, document.Title);
        Header(PrefLibKeys.Description, document.Description);
        Header(PrefLibKeys.DataType, PrefLibKeys.Text(document.Type));
        Header(PrefLibKeys.ModificationType, document.ModificationType);
        Header(PrefLibKeys.RelatesTo, document.RelatesTo);
        Header(PrefLibKeys.RelatedFiles, document.RelatedFiles);
        Header(PrefLibKeys.PublicationDate, Date(document.PublicationDate));
        Header(PrefLibKeys.ModificationDate, Date(document.ModificationDate));
        foreach (var (key, value) in document.Further)
            Header(key, value);
        Header(PrefLibKeys.Alternatives, Number(document.Alternatives.Count));
        Header(PrefLibKeys.Voters, Number(document.Votes.Sum(vote => vote.Count)));
        Header(PrefLibKeys.Unique(document.Type), Number(document.Votes.Count));
        if (document.Type == PrefLibType.Cat)
        {
            Header(PrefLibKeys.Categories, Number(document.Categories.Count));
            Names(PrefLibKeys.CategoryName, document.Categories);
        }

        Names(PrefLibKeys.AlternativeName, document.Alternatives);
        foreach (var (count, groups) in document.Votes)
            text.Append(CultureInfo.InvariantCulture, $"{count}: ").AppendJoin(',', groups.Select(Group)).Append('\n');
        return text.ToString();

        void Names(string key, IReadOnlyList<string> names)
        {
            for (var index = 0; index < names.Count; index++)
                Header(string.Create(CultureInfo.InvariantCulture, $"{key} {index + 1}"), names[index]);
        }

        void Header(string key, string value)
        {
            if (value.Any(char.IsControl))
                throw new ArgumentException($"The value of {key} must be one line.", nameof(document));
            text.Append("# ").Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    private static string Group(IReadOnlyList<int> group) =>
        group is [var single] ? Number(single) : "{" + string.Join(',', group.Select(Number)) + "}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
