using System.Text;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Benchmarks.Limits;

/// <summary>Texts that nobody writes and a reader must still get through.</summary>
internal static class HostileTexts
{
    private const int Megabyte = 1_000_000;

    /// <summary>Each with its name.</summary>
    public static IEnumerable<(string Name, string Content, BodyFormat Format)> All() =>
        [.. Plain().Select(text => (text.Name, text.Content, BodyFormat.PlainText)), .. Pages().Select(page => (page.Name, page.Content, BodyFormat.Html))];

    private static IEnumerable<(string Name, string Content)> Plain()
    {
        foreach (var mark in "\"'“”‘’«»„")
            yield return ($"1 MB of {mark}", new(mark, Megabyte));
        yield return ("1 MB of opening and closing marks", Repeat("“‘’”", Megabyte));
        yield return ("1 MB of tiny quotations", Repeat("“a,” said B. ", Megabyte));
        yield return ("1 MB of marks, words between", Repeat("\"so 'it ", Megabyte));
        yield return ("500 KB in one sentence", Repeat("and the long road of Anna Karenin goes on about love, ", Megabyte / 2));
        yield return ("500 KB in one word", new('a', Megabyte / 2));
        yield return ("1 MB in one quotation", "“" + Repeat("We said it all. ", Megabyte) + "” said Anna Bell.");
        yield return ("10,000 nested brackets", new string('(', 10_000) + "a word" + new string(')', 10_000));
        yield return ("1 MB of open brackets", Repeat("([{", Megabyte));
        yield return ("1 MB of full stops", new('.', Megabyte));
        yield return ("1 MB of initials", Repeat("J. R. ", Megabyte));
        yield return ("1 MB of names", Repeat("Anna Maria Bell Carter ", Megabyte));
        yield return ("1 MB of different names", Join(index => "N" + Letters(index) + " S" + Letters(index * 7) + " said", Megabyte));
        yield return ("1 MB of different words", Join(index => Letters(index * 31), Megabyte));
        yield return ("1 MB of questions", Repeat("What is it that we want of love? ", Megabyte));
        yield return ("1 MB of tiny paragraphs", Repeat("“No.”\n\nIt is about love.\n\n", Megabyte));
        yield return ("1 MB of opened paragraphs", Repeat("“It went on and on\n\n", Megabyte));
        yield return ("1 MB of block quotation marks", Repeat("> > > word\n\n", Megabyte));
        yield return ("1 MB of themes", Repeat("The film is a meditation on love, death, memory and grief. ", Megabyte));
        yield return ("1 MB, right to left", Repeat("הסרט מדבר על «אהבה» וזיכרון. قال المخرج: «هذا فيلم عن الحب». ", Megabyte));
        yield return ("1 MB of emoji", Repeat("👩‍👩‍👧‍👦🎬 “🏳️‍🌈” ", Megabyte));
        yield return ("1 MB of combining marks", "A film" + new string('\u0301', Megabyte));
        yield return ("1 MB of lone surrogates", new('\ud83d', Megabyte));
        yield return ("1 MB of years", Repeat("(1999) directed by 2001 ", Megabyte));
        yield return ("1 MB of interviews", Repeat("in a 2013 interview with the Long Name Of It, ", Megabyte));
        yield return ("1 MB of films seen", Repeat("I saw The Red Shoes and Vertigo, The Third Man. ", Megabyte));
        yield return ("1 MB of white space", new(' ', Megabyte));
    }

    private static IEnumerable<(string Name, string Content)> Pages()
    {
        foreach (var tag in (string[])["div", "b", "blockquote", "p", "li", "a", "svg", "q"])
            yield return ($"10,000 nested <{tag}>", Repeat($"<{tag}>", 10_000 * (tag.Length + 2)) + "the words");
        yield return ("1 MB of <", new('<', Megabyte));
        yield return ("1 MB of &lt;", Repeat("&lt;", Megabyte));
        yield return ("1 MB of tables", Repeat("<table><tr><td>", Megabyte));
        yield return ("1 MB of an attribute", "<p title=\"" + new string('a', Megabyte));
        yield return ("1 MB of attributes", "<p " + Join(index => "a" + index + "=1", Megabyte));
        yield return ("1 MB of comments", Repeat("<!--", Megabyte));
        yield return ("1 MB of links", Repeat("<a href=x>Similar posts</a> ", Megabyte));
        yield return ("1 MB of paragraphs", Repeat("<p>“No,” said Bell. It is about love.</p>", Megabyte));
        yield return ("1 MB of emphasis", Repeat("<em>Her</em> is a film about <b>love</b>. ", Megabyte));
    }

    private static string Repeat(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        while (text.Length < length)
            text.Append(piece);
        return text.ToString();
    }

    private static string Join(Func<int, string> word, int length)
    {
        var text = new StringBuilder(length + 32);
        for (var i = 1; text.Length < length; i++)
            text.Append(word(i)).Append(i % 17 == 0 ? ". " : " ");
        return text.ToString();
    }

    private static string Letters(int number)
    {
        var letters = new StringBuilder();
        for (var rest = (uint)number; rest > 0; rest /= 26)
            letters.Append((char)('a' + (rest % 26)));
        return letters.ToString();
    }
}
