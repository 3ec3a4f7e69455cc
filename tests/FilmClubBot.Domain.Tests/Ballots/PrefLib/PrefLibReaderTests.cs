using CsCheck;
using FilmClubBot.Domain.Ballots.PrefLib;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Ballots.PrefLib;

public class PrefLibReaderTests
{
    private const string Order = """
        # FILE NAME: friday.toi
        # TITLE: What to see on Friday
        # DESCRIPTION: 
        # DATA TYPE: toi
        # MODIFICATION TYPE: original
        # RELATES TO: 
        # RELATED FILES: friday.toc
        # PUBLICATION DATE: 2026-11-27
        # MODIFICATION DATE: 2026-11-28
        # SNACKS: popcorn: salted
        # NUMBER ALTERNATIVES: 4
        # NUMBER VOTERS: 7
        # NUMBER UNIQUE ORDERS: 3
        # ALTERNATIVE NAME 1: Her (2013)
        # ALTERNATIVE NAME 2: Us (2019)
        # ALTERNATIVE NAME 3: Ran (1985)
        # ALTERNATIVE NAME 4: 2001: A Space Odyssey (1968)
        4: 3,1,2
        2: 1,{2, 4},3
        1: {3}

        """;

    private const string Categories = """
        # FILE NAME: friday.cat
        # TITLE: What to see on Friday
        # DESCRIPTION: by show of hands
        # DATA TYPE: cat
        # MODIFICATION TYPE: induced
        # RELATES TO: friday.toi
        # RELATED FILES: 
        # PUBLICATION DATE: 2026-11-27
        # MODIFICATION DATE: 2026-11-27
        # NUMBER ALTERNATIVES: 3
        # NUMBER VOTERS: 6
        # NUMBER UNIQUE PREFERENCES: 3
        # NUMBER CATEGORIES: 2
        # CATEGORY NAME 1: Yes
        # CATEGORY NAME 2: No
        # ALTERNATIVE NAME 1: Her (2013)
        # ALTERNATIVE NAME 2: Us (2019)
        # ALTERNATIVE NAME 3: Ran (1985)
        3: {1,2},3
        2: {},{1,2,3}
        1: {1,2,3}, {}
        """;

    [Fact]
    public void Reads_a_header_and_orders()
    {
        var document = PrefLibReader.Read(Order);

        Assert.Equal(("friday.toi", "What to see on Friday", "", PrefLibType.Toi, "original", "", "friday.toc"), (document.FileName, document.Title, document.Description, document.Type, document.ModificationType, document.RelatesTo, document.RelatedFiles));
        Assert.Equal((new LocalDate(2026, 11, 27), new LocalDate(2026, 11, 28)), (document.PublicationDate, document.ModificationDate));
        Assert.Equal(["Her (2013)", "Us (2019)", "Ran (1985)", "2001: A Space Odyssey (1968)"], document.Alternatives);
        Assert.Equal("popcorn: salted", document.Find("SNACKS"));
        Assert.Null(document.Find("TITLE"));
        Assert.Equal(["4: 3|1|2", "2: 1|2 4|3", "1: 3"], document.Votes.Select(Text));
    }

    [Fact]
    public void Reads_categories_that_may_be_empty()
    {
        var document = PrefLibReader.Read(Categories);

        Assert.Equal(["Yes", "No"], document.Categories);
        Assert.Equal(["3: 1 2|3", "2: |1 2 3", "1: 1 2 3|"], document.Votes.Select(Text));
    }

    [Fact]
    public void Reads_Windows_line_endings() =>
        Assert.Equal(PrefLibReader.Read(Order).Votes.Select(Text), PrefLibReader.Read(Order.Replace("\n", "\r\n")).Votes.Select(Text));

    [Theory]
    [InlineData("2: 1,{2, 4},3", "x", 19, "count: order")]
    [InlineData("2: 1,{2, 4},3", "", 19, "count: order")]
    [InlineData("2: 1,{2, 4},3", "0: 1", 19, "whole number from 1")]
    [InlineData("2: 1,{2, 4},3", "-2: 1", 19, "whole number from 1")]
    [InlineData("2: 1,{2, 4},3", "2.0: 1", 19, "whole number from 1")]
    [InlineData("2: 1,{2, 4},3", "99999999999: 1", 19, "whole number from 1")]
    [InlineData("2: 1,{2, 4},3", "10000000: 1,2", 19, "more than 10000000 votes")]
    [InlineData("2: 1,{2, 4},3", "2: 1,5", 19, "no alternative 5")]
    [InlineData("2: 1,{2, 4},3", "2: 1,0", 19, "whole number from 1")]
    [InlineData("2: 1,{2, 4},3", "2: 1,{2,1}", 19, "Alternative 1 is listed twice")]
    [InlineData("2: 1,{2, 4},3", "2: 1,{2,4", 19, "not closed")]
    [InlineData("2: 1,{2, 4},3", "2: 1,{2,4}3", 19, "followed by a comma")]
    [InlineData("2: 1,{2, 4},3", "2: 1,{},3", 19, "only a category may be empty")]
    [InlineData("2: 1,{2, 4},3", "2: 1,,3", 19, "whole number from 1")]
    [InlineData("2: 1,{2, 4},3", "2: 1,3,", 19, "whole number from 1")]
    [InlineData("2: 1,{2, 4},3", "2: 1,{2,}", 19, "whole number from 1")]
    [InlineData("2: 1,{2, 4},3", "2: ", 19, "whole number from 1")]
    [InlineData("2: 1,{2, 4},3", "2: 3,1,2", 19, "already in line 18")]
    [InlineData("1: {3}", "1: 1,{4,2},3", 20, "already in line 19")]
    [InlineData("2: 1,{2, 4},3", "# NUMBER VOTERS: 7", 19, "header line is among the votes")]
    [InlineData("2: 1,{2, 4},3", "3: 1,{2, 4},3", 12, "the votes add up to 8")]
    [InlineData("NUMBER VOTERS: 7", "NUMBER VOTERS: many", 12, "whole number from 1")]
    [InlineData("NUMBER UNIQUE ORDERS: 3", "NUMBER UNIQUE ORDERS: 4", 13, "the votes add up to 3")]
    [InlineData("NUMBER ALTERNATIVES: 4", "NUMBER ALTERNATIVES: 5", 0, "ALTERNATIVE NAME 5")]
    [InlineData("NUMBER ALTERNATIVES: 4", "NUMBER ALTERNATIVES: 3", 17, "ALTERNATIVE NAME 4 is none of them")]
    [InlineData("NUMBER ALTERNATIVES: 4", "NUMBER ALTERNATIVES: 0", 11, "whole number from 1")]
    [InlineData("NUMBER ALTERNATIVES: 4", "NUMBER ALTERNATIVES: 5001", 11, "at most 5000")]
    [InlineData("ALTERNATIVE NAME 2: Us", "ALTERNATIVE NAME 02: Us", 0, "ALTERNATIVE NAME 2")]
    [InlineData("Us (2019)", "Her (2013)", 11, "one name")]
    [InlineData("# TITLE: What", "# FILE NAME: What", 2, "the first is in line 1")]
    [InlineData("# TITLE: What", "#TITLE: What", 2, "# KEY: value")]
    [InlineData("# TITLE: What", "# TITLE What", 2, "# KEY: value")]
    [InlineData("# TITLE: What to see on Friday\n", "", 0, "no line \"# TITLE: …\"")]
    [InlineData("# RELATES TO: \n", "", 0, "no line \"# RELATES TO: …\"")]
    [InlineData("DATA TYPE: toi", "DATA TYPE: TOI", 4, "soc, soi, toc, toi or cat")]
    [InlineData("DATA TYPE: toi", "DATA TYPE: soi", 0, "the votes are toi")]
    [InlineData("DATA TYPE: toi", "DATA TYPE: toc", 0, "the votes are toi")]
    [InlineData("TYPE: original", "TYPE: forged", 5, "original, induced")]
    [InlineData("2026-11-27", "27.11.2026", 8, "2026-11-27")]
    [InlineData("2026-11-28", "2026-02-30", 9, "a date such as")]
    public void Reports_the_line_of_an_error(string right, string wrong, int line, string problem)
    {
        var text = Order.Replace(right, wrong);
        Assert.NotEqual(Order, text);

        var refused = Assert.Throws<PrefLibException>(() => PrefLibReader.Read(text));

        Assert.Equal(line, refused.Line);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
        Assert.True(line == 0 || refused.Message.StartsWith($"Line {line}: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("3: {1,2},3", "3: {1},2,3", 19, "3 categories; there are 2")]
    [InlineData("NUMBER CATEGORIES: 2", "NUMBER CATEGORIES: 3", 0, "CATEGORY NAME 3")]
    [InlineData("# NUMBER UNIQUE PREFERENCES: 3\n", "", 0, "NUMBER UNIQUE PREFERENCES")]
    [InlineData("DATA TYPE: cat", "DATA TYPE: toc", 20, "only a category may be empty")]
    public void Reports_errors_in_categories(string right, string wrong, int line, string problem)
    {
        var refused = Assert.Throws<PrefLibException>(() => PrefLibReader.Read(Categories.Replace(right, wrong)));

        Assert.Equal(line, refused.Line);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("votes")]
    [InlineData("\0")]
    [InlineData("# ")]
    [InlineData("3: 1,2")]
    public void Rejects_a_file_of_another_format(string text) =>
        Assert.Throws<PrefLibException>(() => PrefLibReader.Read(text));

    [Fact]
    public void Refuses_a_file_without_votes() =>
        Assert.Contains("no votes", Assert.Throws<PrefLibException>(() => PrefLibReader.Read(Order[..Order.IndexOf("4: 3", StringComparison.Ordinal)])).Message, StringComparison.Ordinal);

    [Fact]
    public void Rejects_a_file_that_is_too_long()
    {
        Assert.Contains("longer than", Assert.Throws<PrefLibException>(() => PrefLibReader.Read(new string('\n', PrefLibReader.MaxLength + 1))).Message, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Throws<PrefLibException>(() => PrefLibReader.Read(Order.Replace("What to", new string('x', PrefLibReader.MaxHeaderLength)))).Line);
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_nothing_else()
    {
        var change = Gen.Select(Gen.Int[0, Order.Length], Gen.Int[0, 8], Gen.Char["0123456789:,{} #\n\rABé\u2028\0"]);
        change.Array[1, 3].Select(Changed).Sample(
            text =>
            {
                try
                {
                    Assert.NotEmpty(PrefLibReader.Read(text).Votes);
                }
                catch (PrefLibException refused)
                {
                    Assert.NotEmpty(refused.Message);
                }
            },
            iter: 3000);
    }

    // In each place some characters are replaced by one, or one is inserted.
    private static string Changed((int At, int Length, char Replacement)[] changes)
    {
        var text = Order;
        foreach (var (place, length, replacement) in changes)
        {
            var at = Math.Min(place, text.Length);
            text = text[..at] + replacement + text[Math.Min(at + length, text.Length)..];
        }

        return text;
    }

    private static string Text(PrefLibVote vote) => $"{vote.Count}: {string.Join('|', vote.Groups.Select(group => string.Join(' ', group)))}";
}
