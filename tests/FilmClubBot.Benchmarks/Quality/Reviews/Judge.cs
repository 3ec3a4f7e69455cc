using FilmClubBot.Benchmarks.Quality.Baselines;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;

namespace FilmClubBot.Benchmarks.Quality.Reviews;

/// <summary>Compares what a method found with what was labelled; the rules are those of <c>docs/decisions/0012</c>.</summary>
internal sealed class Judge(ReviewTexts.Found review, ThemeNames names)
{
    private readonly LabelledReview _label = review.Label;
    private readonly Verdict _verdict = new();

    /// <summary>The verdict on one method's reading.</summary>
    public Verdict On(FoundReading reading)
    {
        if (reading.Films is { } films)
            JudgeFilms(films, reading.IsDoubtful);
        if (reading.Quotes is { } quotes && !_label.FilmsOnly)
            JudgeQuotes(quotes);
        if (reading.Themes is { } themes && _label.Themes is { } wanted)
            JudgeThemes(themes, wanted);
        if (reading.Questions is { } questions && !_label.FilmsOnly)
            JudgeQuestions(questions);
        if (reading.Films is not null && _label.Films.Count == 0)
            JudgeSilence(reading);
        return _verdict;
    }

    // Of a text about no film, nothing is to be offered as a film's.
    private void JudgeSilence(FoundReading reading)
    {
        var said = (reading.Films ?? []).Select(film => $"film {film.Title}")
            .Concat((reading.Quotes ?? []).Select(quote => $"quote {quote.Text}"))
            .Concat((reading.Themes ?? []).Select(theme => $"theme {theme}"))
            .Concat((reading.Questions ?? []).Select(question => $"question {question}"))
            .ToList();
        _verdict.Silent += Share.One(said.Count == 0);
        if (said.Count > 0)
            Note($"not silent: {string.Join("; ", said)}");
    }

    private void JudgeFilms(IReadOnlyList<FilmMention> films, bool isDoubtful)
    {
        foreach (var wrong in films.Where(film => !_label.Films.Any(wanted => IsFilm(wanted, film))))
            Note($"film wrong: {wrong.Title}");
        foreach (var wanted in _label.Films)
        {
            if (films.FirstOrDefault(film => IsFilm(wanted, film)) is not { } film)
            {
                Note($"film missed: {wanted.Title}");
                continue;
            }

            var isYear = film.Year == wanted.Year || wanted.Year is null && film.Year == wanted.YearAlso;
            var isDirected = (wanted.Directors ?? []).All(name => film.Directors.Any(found => IsName(found, name)))
                && film.Directors.All(found => (wanted.Directors ?? []).Concat(wanted.DirectorsAlso ?? []).Any(name => IsName(found, name)));
            var isYearLabelled = !_label.FilmsOnly || (wanted.Year ?? wanted.YearAlso) is not null;
            var areDirectorsLabelled = !_label.FilmsOnly || (wanted.Directors ?? wanted.DirectorsAlso) is not null;
            if (isYearLabelled)
                _verdict.Years += Share.One(isYear);
            if (areDirectorsLabelled)
                _verdict.Directors += Share.One(isDirected);
            if (isYearLabelled && !isYear)
                Note($"year of {film.Title}: {film.Year}, not {wanted.Year}");
            if (areDirectorsLabelled && !isDirected)
                Note($"directors of {film.Title}: {string.Join(" + ", film.Directors)}, not {string.Join(" + ", wanted.Directors ?? [])}");
        }

        var areRight = films.Count == _label.Films.Count && _label.Films.All(wanted => films.Any(film => IsFilm(wanted, film)));
        _verdict.Films += Share.One(areRight);
        _verdict.Certainty += Certainty.Of(films.Count, _label.Films.Count, areRight, isDoubtful);
    }

    private static bool IsFilm(LabelledFilm wanted, FilmMention film) =>
        (wanted.Also ?? []).Prepend(wanted.Title).Any(title => FilmTitle.FoldWords(title) == FilmTitle.FoldWords(film.Title));

    private static bool IsName(string found, string name) => FilmTitle.FoldWords(found) == FilmTitle.FoldWords(name);

    private void JudgeQuotes(IReadOnlyList<FoundQuote> quotes)
    {
        // Of a text about no film, nothing is to be offered as a film's.
        var targets = (_label.Films.Count == 0 ? [] : _label.Quotes).Select(label => new QuoteTarget(label, review)).ToList();
        int right = 0, found = 0;
        foreach (var quote in quotes)
        {
            var matched = targets.Where(target => target.Takes(Words.Of(quote.Text))).OrderBy(target => target.Label.Optional).FirstOrDefault();
            if (matched?.Label is { Optional: true })
                continue;
            found++;
            if (matched is null)
            {
                Note($"quote wrong: {quote.Text}");
                continue;
            }

            right++;
            JudgeAttribution(quote, matched.Label);
        }

        var pieces = targets.Where(target => !target.Label.Optional).SelectMany(target => target.Pieces).Where(piece => piece.IsWanted).ToList();
        foreach (var piece in pieces.Where(piece => !piece.IsMet))
            Note($"quote missed: {piece.Words}");
        _verdict.Quotes += new Tally(right, found, pieces.Count(piece => piece.IsMet), pieces.Count);
    }

    private void JudgeAttribution(FoundQuote quote, LabelledQuote label)
    {
        var names = (label.SpeakerAlso ?? []).Append(label.Speaker ?? "").ToList();
        var isSpeaker = names.Exists(name => IsName(quote.Speaker ?? "", name));
        _verdict.Speakers += Share.One(isSpeaker);
        if (!isSpeaker)
            Note($"speaker: {quote.Speaker ?? "none"}, not {label.Speaker ?? "none"}: {quote.Text}");
        if (quote.Kind is null)
            return;
        var isKind = quote.Kind == label.Kind || quote.Kind == label.KindAlso;
        var isSource = label.Source is null || quote.Source is null
            ? label.Source is null && quote.Source is null
            : AreNested(Words.Of(label.Source), Words.Of(quote.Source));
        _verdict.Kinds += Share.One(isKind);
        _verdict.Sources += Share.One(isSource);
        if (!isKind)
            Note($"kind: {quote.Kind}, not {label.Kind}: {quote.Text}");
        if (!isSource)
            Note($"source: {quote.Source ?? "none"}, not {label.Source ?? "none"}: {quote.Text}");
    }

    private static bool AreNested(string left, string right) => left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal);

    // A finding meets a label if it holds all words of an accepted name side by side, stems compared; for the second figure also if such a name is a cue of the found theme.
    private void JudgeThemes(IReadOnlyList<string> themes, IReadOnlyList<IReadOnlyList<string>> wanted)
    {
        var keys = new PorterKeys();
        var found = themes.Select(theme => (Name: theme, Key: $" {keys.Of(FilmTitle.FoldWords(theme))} ")).ToList();
        var labels = wanted.Select(label => (Names: label, Keys: label.Select(name => $" {keys.Of(FilmTitle.FoldWords(name))} ").ToList())).ToList();
        _verdict.Themes += Count((theme, label) => label.Keys.Exists(key => theme.Key.Contains(key, StringComparison.Ordinal)), "");
        _verdict.ThemesByCue += Count((theme, label) => label.Keys.Exists(key => theme.Key.Contains(key, StringComparison.Ordinal)) || label.Names.Any(name => names.Means(name, theme.Name)), " by name or cue");

        Tally Count(Func<(string Name, string Key), (IReadOnlyList<string> Names, List<string> Keys), bool> meets, string by)
        {
            var right = found.Where(theme => labels.Exists(label => meets(theme, label))).ToList();
            var met = labels.Where(label => found.Exists(theme => meets(theme, label))).ToList();
            Note($"themes right{by}: {string.Join(", ", right.Select(theme => theme.Name))}");
            Note($"themes wrong{by}: {string.Join(", ", found.Except(right).Select(theme => theme.Name))}");
            Note($"themes missed{by}: {string.Join(", ", labels.Except(met).Select(label => label.Names[0]))}");
            return new(right.Count, found.Count, met.Count, labels.Count);
        }
    }

    // One question mark is one question: a finding meets a label that ends as it ends, with a lead-in or without.
    private void JudgeQuestions(IReadOnlyList<string> questions)
    {
        var found = questions.Select(Words.Of).ToList();
        var labels = _label.Questions.Select(span => (span.Optional, Words: Words.Of(review.Of(span)))).ToList();
        var counted = found.Where(words => labels.Exists(label => !label.Optional && EndAlike(words, label.Words)) || !labels.Exists(label => label.Optional && EndAlike(words, label.Words))).ToList();
        var right = counted.Where(words => labels.Exists(label => !label.Optional && EndAlike(words, label.Words))).ToList();
        var wanted = labels.Where(label => !label.Optional).ToList();
        var met = wanted.Where(label => found.Exists(words => EndAlike(words, label.Words))).ToList();
        foreach (var wrong in counted.Except(right))
            Note($"question wrong: {wrong}");
        foreach (var missed in wanted.Except(met))
            Note($"question missed: {missed.Words}");
        _verdict.Questions += new Tally(right.Count, counted.Count, met.Count, wanted.Count);
    }

    private static bool EndAlike(string left, string right) =>
        $" {left}".EndsWith($" {right}", StringComparison.Ordinal) || $" {right}".EndsWith($" {left}", StringComparison.Ordinal) && Words.Count(left) > 2;

    private void Note(string error) => _verdict.Errors.Add(error);
}
